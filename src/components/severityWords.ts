import type {Severity} from "../../loaders/model.js";

/** What a reader reads for a severity. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Doubt",
  note: "Note"
};
