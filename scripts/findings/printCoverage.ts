import {SET_ASIDE, type Dossier, type PrintedNumeral} from "../../loaders/model.js";
import {wrap} from "../terminal/wrap.js";

/**
 * For each document how many of its numerals are in claims and how many were set aside, by reason; below it those that were not
 * understood, with file and line, for a person to look at.
 *
 * @param options.width of the text in characters
 */
export function printCoverage(
  {seeds, numerals}: Pick<Dossier, "seeds" | "numerals">,
  {width}: {readonly width: number}
): string {
  return seeds
    .map(({seed, text}) => {
      const all = numerals.get(seed) ?? [];
      const lineOf = lineFinder(text);
      return [
        wrap(`seeds/${seed}: ${counts(all)}`, {width, indent: ""}),
        ...all
          .filter(({reason}) => reason === "not_understood")
          .map(({text: numeral, start, detail, sentence}) =>
            wrap(`seeds/${seed}:${lineOf(start)}: “${numeral}” ${detail ?? ""}: “${sentence}”`, {
              width,
              indent: "  "
            })
          )
      ].join("\n");
    })
    .join("\n");
}

function counts(numerals: readonly PrintedNumeral[]): string {
  const of = (reason: PrintedNumeral["reason"]): number =>
    numerals.filter((numeral) => numeral.reason === reason).length;
  const aside = SET_ASIDE.map((reason) => ({reason, count: of(reason)}))
    .filter(({count}) => count > 0)
    .map(({reason, count}) => `${count} ${reason.replaceAll("_", " ")}`);
  const rest = aside.length === 0 ? "" : `; set aside: ${aside.join(", ")}`;
  return `${numerals.length} numerals, ${of(null)} in claims${rest}`;
}

/** Gives the line of an offset in code points. */
function lineFinder(text: string): (offset: number) => number {
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    if (character === "\n") ends.push(at);
    at++;
  }
  return (offset) => ends.filter((end) => end < offset).length + 1;
}
