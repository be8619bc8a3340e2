import type {Finding} from "../../loaders/model.js";
import {SEVERITY_WORDS} from "./severityWords.js";

/**
 * What is gravest of several findings in few words, as the name of a mark: "Error: out of proportion. And 2 more." What it says whole stands in
 * the list below a figure and in the register.
 *
 * @param findings the gravest first
 * @returns nothing where there is none
 */
export function doubtWords([first, ...rest]: readonly Finding[]): string {
  if (!first) return "";
  const more = rest.length === 0 ? "" : ` And ${rest.length} more.`;
  return `${SEVERITY_WORDS[first.severity]}: ${first.check.replaceAll("-", " ")}.${more}`;
}
