import type {Seed} from "../../loaders/model.js";

/** Reads slices of a seed whose offsets count code points, as those of claims do. */
export interface SeedText {
  readonly text: string;
  /** UTF-16 index of a code point */
  at(codePoint: number): number;
  /** half-open, in code points */
  slice(start: number, end: number): string;
}

const known = new WeakMap<Seed, SeedText>();

export function seedText(seed: Seed): SeedText {
  const found = known.get(seed) ?? makeSeedText(seed);
  known.set(seed, found);
  return found;
}

/** Without surrogate pairs, the usual case, both ways of counting are one. */
function makeSeedText({text}: Seed): SeedText {
  const starts = /[\ud800-\udbff]/.test(text) ? codePointStarts(text) : null;
  const at = (codePoint: number): number => (starts ? (starts[codePoint] ?? text.length) : codePoint);
  return {text, at, slice: (start, end) => text.slice(at(start), at(end))};
}

function codePointStarts(text: string): number[] {
  const starts: number[] = [];
  for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) starts.push(i);
  return starts;
}
