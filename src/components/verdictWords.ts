import type {Verdict} from "../../loaders/model.js";

/** What a reader reads for a verdict of a check. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  wrong: "cannot be right",
  inconsistent: "does not hold together",
  conflict: "in conflict",
  superseded: "overtaken",
  compatible: "compatible",
  imprecise: "not precise",
  unverifiable: "cannot be verified",
  hazard: "easily misread"
};
