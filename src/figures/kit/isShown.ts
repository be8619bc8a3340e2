import type {Finding} from "../../../loaders/model.js";

/** Does a finding reach the reader as a caveat? As long as no editor has dismissed it: one that was accepted is a caveat all the same. */
export function isShown({state}: Finding): boolean {
  return state !== "dismissed";
}
