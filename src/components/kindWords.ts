import type {CheckKind} from "../../loaders/model.js";

/** What a reader reads for a kind of check. */
export const KIND_WORDS: Readonly<Record<CheckKind, string>> = {
  magnitude: "Magnitude",
  arithmetic: "Arithmetic",
  duplicates: "Duplicates and omissions",
  agreement: "Agreement between sources",
  independence: "Independence of sources",
  time: "Time",
  sourcing: "Sourcing",
  geography_and_law: "Geography and law",
  names: "Names",
  contamination: "Contamination",
  references: "Against what others say"
};
