import {readFileSync} from "node:fs";
import {join} from "node:path";
import {ROOT} from "../loaders/root.js";

/** A row that the README adds to a file, a sentence, and cells of the claim that the row is needed for. */
export interface Example {
  /** its name in `data/manual/` */
  readonly file: string;
  readonly row: string;
  readonly sentence: string;
  readonly claim: Readonly<Record<string, unknown>>;
}

const EXAMPLE =
  /^```csv data\/manual\/(?<file>\w+\.csv)\n(?<row>.+)\n```\n\n> (?<sentence>.+)\n\n```json\n(?<claim>[^`]+)```$/gmu;

export const readme = readFileSync(join(ROOT, "README.md"), "utf8");

export const examples: readonly Example[] = [...readme.matchAll(EXAMPLE)].map(({groups = {}}) => {
  const {file = "", row = "", sentence = "", claim = ""} = groups;
  return {file, row, sentence, claim: JSON.parse(claim) as Example["claim"]};
});
