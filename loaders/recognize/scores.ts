import type {Candidate} from "./candidate.js";
import type {NumeralLine} from "./numeralLine.js";
import type {Token} from "./tokens.js";

const GAMES = new Set([
  "win",
  "won",
  "wins",
  "victory",
  "defeat",
  "defeated",
  "beat",
  "beating",
  "lost",
  "lose",
  "loss",
  "draw",
  "drew",
  "score",
  "scored",
  "lead",
  "led",
  "trail",
  "set",
  "sets",
  "vote",
  "voted",
  "match",
  "game",
  "final",
  "against",
  "thrash",
  "thrashed",
  "tie",
  "tied",
  "rout",
  "record",
  "ratio",
  "odds",
  "over",
  "series"
]);
const SCORE_REACH = 5;

/** "3-2", "15–0", "0-3 defeat": two numbers with a dash where the first is no lower end, or words of games stand near. */
export function isScore({tokens, values}: NumeralLine, {read, high, from}: Candidate): boolean {
  const dash = tokens[read.to];
  if (read.to !== read.from + 1 || read.value > 300) return false;
  if (high) {
    if (!/^[-–]$/.test(dash?.text ?? "") || high.value > 300) return false;
    return nearGame(tokens, from, high.to);
  }
  const before = tokens[from - 1];
  const first = tokens[read.from];
  const joined = (sign: Token | undefined, left: Token | undefined, right: Token | undefined): boolean =>
    sign !== undefined && /^[-–]$/.test(sign.text) && left?.end === sign.start && right?.start === sign.end;
  if (joined(dash, first, tokens[read.to + 1]) && !Number.isNaN(values[read.to + 1] ?? NaN)) return true;
  return joined(before, tokens[from - 2], first) && !Number.isNaN(values[from - 2] ?? NaN);
}

function nearGame(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = Math.max(0, from - SCORE_REACH); i < Math.min(tokens.length, to + SCORE_REACH); i++)
    if (GAMES.has(tokens[i]?.norm ?? "")) return true;
  return false;
}
