import type {Reference} from "../../../loaders/model.js";

/** What a reference lists, each thing in its words; "field and stationary hospitals" is one. */
export const thingsListed = ({item}: Pick<Reference, "item">): string[] =>
  (item ?? "").split(",").flatMap((part) => part.trim() || []);
