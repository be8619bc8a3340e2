import type {Span} from "../../loaders/model.js";
import type {Row} from "./row.js";

/** Which annotated row each prediction was paired with, and the other way round, by their places in the lists. */
export interface Pairs {
  readonly ofPredicted: ReadonlyMap<number, number>;
  readonly ofAnnotated: ReadonlyMap<number, number>;
}

export const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The part of two spans that they share (intersection over union). */
export function sharedPart(a: Span, b: Span): number {
  const both = shared(a, b);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/**
 * Pairs rows one to one: of all that overlap and may be paired the likest two first, of equally like ones those that come first.
 *
 * @param likeness the higher, the rather
 */
export function pairRows(
  predicted: readonly Row[],
  annotated: readonly Row[],
  mayPair: (predicted: Row, annotated: Row) => boolean,
  likeness: (predicted: Row, annotated: Row) => number
): Pairs {
  const candidates = predicted.flatMap((p, i) =>
    annotated.flatMap((a, j) => (shared(p, a) > 0 && mayPair(p, a) ? [{i, j, like: likeness(p, a)}] : []))
  );
  candidates.sort((x, y) => y.like - x.like || x.i - y.i || x.j - y.j);
  const ofPredicted = new Map<number, number>();
  const ofAnnotated = new Map<number, number>();
  for (const {i, j} of candidates) {
    if (ofPredicted.has(i) || ofAnnotated.has(j)) continue;
    ofPredicted.set(i, j);
    ofAnnotated.set(j, i);
  }
  return {ofPredicted, ofAnnotated};
}
