import type {Dossier} from "../../loaders/model.js";
import {wrap} from "../terminal/wrap.js";
import {coverageOf, type Coverage} from "./coverageOf.js";
import {placesOf} from "./placesOf.js";

/** "60 numerals: 46 in claims, 3 not understood, 2 dates …", in one line. */
export function coverageLine({numerals, in_claims, set_aside}: Coverage): string {
  const aside = Object.entries(set_aside)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count} ${reason.replaceAll("_", " ")}`);
  return `${numerals} numerals: ${[`${in_claims} in claims`, ...aside].join(", ")}`;
}

/**
 * For each document how many of its numerals are in claims and how many were set aside, by reason; below it those that were not
 * understood, with file, line and column, for a person to look at.
 *
 * @param options.width of the text in characters
 */
export function printCoverage(
  dossier: Pick<Dossier, "seeds" | "numerals">,
  {width}: {readonly width: number}
): string {
  const placeOf = placesOf(dossier);
  return dossier.seeds
    .flatMap(({seed}) => [
      wrap(`seeds/${seed}: ${coverageLine(coverageOf(dossier, seed))}`, {width, indent: ""}),
      ...(dossier.numerals.get(seed) ?? [])
        .filter(({reason}) => reason === "not_understood")
        .map(({text, start, detail, sentence}) => {
          const {line, column} = placeOf(seed, start);
          return wrap(`seeds/${seed}:${line}:${column} “${text}” ${detail ?? ""}: “${sentence}”`, {
            width,
            indent: "  "
          });
        })
    ])
    .join("\n");
}
