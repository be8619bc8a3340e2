import type {NumeralLine} from "./numeralLine.js";
import {readNumeral} from "./numbers.js";
import {smallOrdinal} from "./ordinals.js";
import type {Token} from "./tokens.js";

/** A place in a ranking, over tokens `from`..`to` (half-open) of a numeral line. */
export interface Rank {
  readonly value: number;
  readonly from: number;
  /** after the place itself */
  readonly numberTo: number;
  readonly to: number;
  /** among how many, where the words say it */
  readonly among: number | null;
}

const RANKING = new Set(["rank", "ranked", "ranking", "place", "placed", "position", "spot", "among"]);
/** "ranked 51 of 139" */
const RANKED = new Set(["rank", "ranked", "ranks"]);
const SPELLED = new Set(["rank", "ranked", "ranking", "placed", "finished", "came", "is", "stands", "stood"]);
const BEHIND = new Set(["place", "position", "spot"]);
const TOWARDS_TOTAL = new Set(["of", "among", "out", "place", "position", "in", "the"]);
/** What may follow "No. 39" where it is a place; a noun makes it a name ("No. 5 base"). */
const AFTER_PLACE = new Set([
  "in",
  "among",
  "of",
  "on",
  "out",
  "for",
  "worldwide",
  "globally",
  "and",
  "by",
  "with",
  "regionally",
  "overall",
  "place",
  "position",
  "spot",
  "behind",
  "from",
  "to",
  "last",
  "this"
]);

/** "No. 39 among", "ranked 107th of 145", "39th place", "number one in"; null where token `i` starts none. */
export function readRank(line: NumeralLine, i: number): Rank | null {
  const {tokens, values} = line;
  const token = tokens[i];
  if (!token || line.taken[i]) return null;
  if (token.kind === "number" && RANKED.has(tokens[i - 1]?.norm ?? "") && /^\d{1,3}$/.test(token.text))
    return withTotal(line, i, i, Number(token.text));
  if (token.kind === "ordinal") {
    return isRanking(line, i) ? withTotal(line, i, i, Number.parseInt(token.text, 10)) : null;
  }
  const ordinal = token.kind === "word" ? smallOrdinal(token.norm) : undefined;
  if (ordinal !== undefined) {
    const before = tokens[i - 1]?.norm ?? "";
    const ranked =
      (SPELLED.has(before) && before !== "is" && before !== "came") ||
      (BEHIND.has(tokens[i + 1]?.norm ?? "") && before !== "the") ||
      (RANKING.has(tokens[i - 2]?.norm ?? "") && !token.text.endsWith("s"));
    return ranked && tokens[i + 1]?.norm !== "time" ? withTotal(line, i, i, ordinal) : null;
  }
  if (token.kind !== "number" || !Number.isInteger(values[i])) return null;
  const from = numberSign(tokens, i);
  if (from < 0 || (values[i] ?? 0) > 999) return null;
  const next = tokens[i + 1];
  const place = next === undefined || next.kind === "sign" || AFTER_PLACE.has(next.norm);
  return place || isRanking(line, i) ? withTotal(line, from, i, values[i] ?? 0) : null;
}

/** Where "No.", "№", "#" or "number" right before token `i` starts; -1 where none is. */
function numberSign(tokens: readonly Token[], i: number): number {
  const dot = tokens[i - 1]?.text === "." ? 1 : 0;
  const word = tokens[i - 1 - dot];
  if (!word) return -1;
  // "They said no. 5 people came": the dot ends a sentence where "no" is a word of its own.
  const sign =
    word.text === "No" ||
    word.text === "№" ||
    (word.norm === "no" && dot === 1) ||
    (word.norm === "number" && word.text.toLowerCase() === "number");
  return sign ? i - 1 - dot : -1;
}

/** Near an ordinal a word of ranking, or "of"/"among" with a number, makes it a rank and no designation ("201st base"). */
function isRanking({tokens, values}: NumeralLine, i: number): boolean {
  for (let j = Math.max(0, i - 4); j < Math.min(tokens.length, i + 5); j++)
    if (RANKING.has(tokens[j]?.norm ?? "")) return true;
  const next = tokens[i + 1]?.norm;
  return (
    (next === "of" && !Number.isNaN(values[i + 2] ?? NaN)) || (next === "out" && tokens[i + 2]?.norm === "of")
  );
}

/** How far behind a place its total may stand: "place out of the 145". */
const TOTAL_REACH = 5;

function withTotal(line: NumeralLine, from: number, at: number, value: number): Rank {
  const {tokens} = line;
  for (let j = at + 1; j <= at + TOTAL_REACH && TOWARDS_TOTAL.has(tokens[j]?.norm ?? ""); j++) {
    if (line.taken[j + 1]) break;
    const total = readNumeral(line, j + 1);
    if (total?.digits && total.value >= value)
      return {value, from, numberTo: at + 1, to: total.to, among: total.value};
    if (total) break;
  }
  return {value, from, numberTo: at + 1, to: at + 1, among: null};
}
