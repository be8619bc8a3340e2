import type {CheckInput} from "./check.js";
import {literally} from "./literally.js";
import {remember} from "./remember.js";

const patterns = remember((cues: NonNullable<CheckInput["cues"]>) => {
  const kinds = new Map<string, string[]>();
  for (const {kind, words} of cues) kinds.set(kind, [...(kinds.get(kind) ?? []), ...words]);
  return new Map(
    [...kinds].map(([kind, words]) => {
      const longestFirst = [...words].sort((a, b) => b.length - a.length);
      const forms = longestFirst.map(literally);
      return [kind, new RegExp(`(?<![\\p{L}\\d])(?:${forms.join("|")})(?![\\p{L}\\d])`, "u")] as const;
    })
  );
});

/** Finds the words of one kind of `data/manual/cues.csv`, the longest of those that begin at one place; null where none are known. */
export const cuePattern = ({cues}: CheckInput, kind: string): RegExp | null =>
  cues ? (patterns(cues).get(kind) ?? null) : null;
