import type {Reference} from "../../loaders/model.js";
import type {PrintedFigure} from "./printedFigures.js";

/** Two figures within this ratio (2 %) are one, rounded. */
const SAME_RATIO = 1.02;
/** "8.9 million" beside "8,870,000": rounding to two digits is no more than 5 % of a large number. */
const ROUNDED_RATIO = 1.05;
const ROUNDED_FROM = 1_000;

/**
 * Whether something else in the dossier gives a figure, so that a careful reader could notice a slip: a figure of another text (or the
 * same one, further on) with a word in common, or a reference.
 */
export function speakerOf(
  figures: readonly PrintedFigure[],
  references: readonly Reference[]
): (figure: PrintedFigure) => boolean {
  return (figure) =>
    references.some(
      ({value, unit}) =>
        typeof value === "number" && same(value, figure.value) && (unit === "percent") === figure.percent
    ) ||
    figures.some(
      (other) =>
        other.file !== figure.file &&
        other.percent === figure.percent &&
        other.money === figure.money &&
        same(other.value, figure.value) &&
        [...figure.words].some((word) => other.words.has(word))
    );
}

function same(a: number, b: number): boolean {
  const ratio = Math.max(a / b, b / a);
  return ratio <= (a >= ROUNDED_FROM ? ROUNDED_RATIO : SAME_RATIO);
}
