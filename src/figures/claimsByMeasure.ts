import type {Claim, Reference} from "../../loaders/model.js";
import {draw} from "./claimsByMeasure/draw.js";
import {
  claimsOf,
  known,
  numbersOf,
  referencesOf,
  valueWords,
  wholesOf,
  type Choice
} from "./claimsByMeasure/rows.js";
import type {Figure, FigureData} from "./figure.js";
import {standingErrors} from "./kit/doubt.js";
import {max, min} from "./kit/d3.js";
import {capital, inWords, listed, quantity, sentence} from "./kit/numbers.js";
import {drawFigure} from "./kit/pen.js";
import {measureName, publisherOf, referenceYear} from "./kit/words.js";
import {worded} from "./kit/worded.js";
import type {FigureKind} from "./namedFigure.js";

const USAGE = "claims-by-measure measure=… [item=…] [subject=…]";
const OPTIONS = new Set(["measure", "item", "subject"]);

/**
 * Every figure that the texts print for one measure, a line each, on one scale of each unit: who prints it, by whose word, and what others count. It knows nothing of what
 * is measured, so that any dossier can use it: `:::figure claims-by-measure measure=so2_emitted item="flare stack"`.
 */
export const claimsByMeasure: FigureKind = {
  name: "claims-by-measure",
  usage: USAGE,
  make(options) {
    const measure = options.get("measure");
    const unknown = [...options.keys()].find((name) => !OPTIONS.has(name));
    if (measure === undefined || unknown !== undefined)
      throw new Error(
        `${unknown === undefined ? "no measure named" : `no such option: ${unknown}`}; write ${USAGE}`
      );
    const choice: Choice = {
      measure,
      item: options.get("item") ?? null,
      subject: options.get("subject") ?? null
    };
    return figureOf(choice, [measure, choice.item, choice.subject]);
  }
};

function figureOf(choice: Choice, words: readonly (string | null)[]): Figure {
  const name = ["claims-by-measure", ...words.flatMap((word) => (word === null ? [] : slug(word)))].join("-");
  const figure: Figure = worded({
    name,
    title(data) {
      const claims = claimsOf(data, choice);
      const what = capital(whatOf(data, choice));
      if (claims.length === 0) return `${what}: no report gives a figure`;
      const units = new Set(claims.map(({unit}) => unit));
      const whole = wholesOf(claims);
      const sound = whole.filter((claim) => standingErrors(data, claim).length === 0);
      const [low, high] = boundsOf(sound);
      const publishers = new Set(claims.map((claim) => publisherOf(data, claim)));
      if (units.size > 1 || low === undefined || high === undefined)
        return `${what}: ${counted(claims.length, "figure")} in ${counted(publishers.size, "report")}`;
      const unit = claims[0]?.unit ?? null;
      const left = sound.length < whole.length ? ", without those that cannot be right" : "";
      return low === high
        ? `${what}: ${quantity(low, unit)} by ${counted(publishers.size, "report")}${left}`
        : `${what}: from ${quantity(low, unit)} to ${quantity(high, unit)}, depending on the report${left}`;
    },
    titleClaims: (data) => wholesOf(claimsOf(data, choice)),
    subtitle: (data) =>
      `Every figure that the reports print for it, what is of a part below what is of the whole; ${withUnits(data, choice)}`,
    note(data) {
      const claims = claimsOf(data, choice);
      const others = referencesOf(data, choice);
      const without = known(data, choice).filter((claim) => numbersOf(claim) === null);
      const parts = [
        claims.length > 0 &&
          "A dot is a number, a bar a range, a dot cut open an open bound; hollow is hearsay, planned or promised.",
        others.length > 0 && "A diamond is what others count.",
        without.length > 0 && `Without a number: ${listed(without.map(({quote}) => `“${quote}”`))}.`
      ].filter(Boolean);
      return parts.length > 0 ? parts.join(" ") : null;
    },
    alt(data) {
      const told = claimsOf(data, choice).map((claim) =>
        sentence(
          `${capital(valueWords(claim))}: ${[claim.attributed_to, publisherOf(data, claim)].filter(Boolean).join("; ")}`
        )
      );
      const others = referencesOf(data, choice).map((row) => sentence(capital(othersWords(row))));
      return `Dot plot of ${whatOf(data, choice)}. ${[...told, ...others].join(" ") || "No figure."}`;
    },
    claims: (data) => claimsOf(data, choice),
    references: (data) => referencesOf(data, choice),
    draw: (data, options) => drawFigure(figure, data, options, (pen) => draw(pen, choice))
  });
  return figure;
}

const slug = (word: string): string =>
  word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "") || "other";

const whatOf = (data: FigureData, {measure, item, subject}: Choice): string =>
  [measureName(data, measure), item, subject].filter((word) => word !== null).join(", ");

const counted = (value: number, one: string): string => `${inWords(value)} ${one}${value === 1 ? "" : "s"}`;

function boundsOf(claims: readonly Claim[]): [low: number | undefined, high: number | undefined] {
  const numbers = claims.flatMap((claim) => numbersOf(claim) ?? []);
  return [min(numbers), max(numbers)];
}

function withUnits(data: FigureData, choice: Choice): string {
  const units = [...new Set(claimsOf(data, choice).map(({unit}) => unit))];
  const named = units.map((unit) => (unit ?? "a number").replaceAll("_", " "));
  return named.length === 0 ? "none is there" : `in ${listed(named)}`;
}

const othersWords = (row: Reference): string =>
  `${quantity(Number(row.value), row.unit)}: ${row.publisher}, ${referenceYear(row)}`;
