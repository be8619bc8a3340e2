import type {Claim, Reference} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {group, sum} from "../kit/d3.js";
import {count} from "../kit/numbers.js";
import {measureName, referenceYear} from "../kit/words.js";

const WHOLE = "total_personnel";

/** The part that others count too, drawn first so that it starts at nought on their axis. */
export const COMPARED = "active_personnel";

const PARTS = [COMPARED, "paramilitary_personnel", "reserve_personnel"];

/** A total and at least one part from one article: the first that has both. */
export function strength(data: FigureData): {whole: Claim | null; parts: readonly Claim[]} {
  for (const whole of data.claims) {
    if (whole.measure !== WHOLE || typeof whole.value !== "number") continue;
    const parts = PARTS.flatMap((measure) =>
      data.claims.filter(
        (claim) =>
          claim.measure === measure &&
          claim.article_id === whole.article_id &&
          claim.subject_code === whole.subject_code &&
          typeof claim.value === "number"
      )
    );
    if (parts.length > 0) return {whole, parts};
  }
  return {whole: null, parts: []};
}

/** The active force as others count it, oldest first. */
export function counts(data: FigureData): readonly Reference[] {
  const {whole} = strength(data);
  return data.references
    .filter(
      ({measure, subject_code, value}) =>
        measure === COMPARED && subject_code === whole?.subject_code && typeof value === "number"
    )
    .sort((a, b) => ((a.as_of ?? "") < (b.as_of ?? "") ? -1 : 1));
}

/** Those of the whole force. */
export const countsOfAll = (data: FigureData): readonly Reference[] =>
  counts(data).filter(({item}) => item === null);

/** Those of the time of the text that prints the total: of its year or the one before, for yearbooks print the year before. */
export function countsOfItsTime(data: FigureData): readonly Reference[] {
  const {whole} = strength(data);
  const printed = whole && data.articles.find(({article_id}) => article_id === whole.article_id);
  const year = Number(printed?.published_start?.slice(0, 4));
  return countsOfAll(data).filter((row) => [year, year - 1].includes(Number(referenceYear(row))));
}

/** Those of one service alone, "army", by the service. */
export const byService = (data: FigureData): ReadonlyMap<string, readonly Reference[]> =>
  group(
    counts(data).filter(({item}) => item !== null),
    ({item}) => item ?? ""
  );

export const aloneWords = (service: string): string => `The ${service} alone, as others count it`;

/** "13,700 in 2017" */
export const countOf = (row: Reference): string => `${count(Number(row.value))} in ${referenceYear(row)}`;

export const shortName = (data: FigureData, claim: Claim): string =>
  measureName(data, claim.measure).replace(/ personnel$/u, "");

export function verdict(whole: Claim, parts: readonly Claim[]): string {
  const made = sum(parts, ({value}) => Number(value));
  const gap = made - Number(whole.value);
  const terms = parts.map(({value}) => count(Number(value))).join(" + ");
  if (gap === 0) return `${terms} = ${count(made)}: it adds up.`;
  return `${terms} = ${count(made)}: ${count(Math.abs(gap))} ${gap < 0 ? "short of" : "more than"} the total.`;
}
