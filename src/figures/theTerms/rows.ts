import type {Claim, Reference} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {days, type Days, isDay} from "../kit/dates.js";
import {quantity} from "../kit/numbers.js";
import {claimValue, numberOf} from "../kit/words.js";

const STARTS: Readonly<Record<string, string>> = {
  agreement_in_force: "in force",
  agreement_ratified: "ratified",
  agreement_signed: "signed"
};

/** from how many words on a quote can stand for its term */
const PHRASE = 4;

const TIMES = ["years", "months"];

export function terms(data: FigureData): readonly Claim[] {
  return data.claims.filter(({table}) => table === "treaty_terms");
}

interface Clock {
  readonly duration: Claim | null;
  readonly notice: Claim | null;
  readonly renewal: Claim | null;
  readonly land: Claim | null;
}

/** The terms that can be drawn: those of the treaty whose duration is given. */
export function clock(data: FigureData): Clock {
  const isDuration = ({measure, unit}: Claim): boolean =>
    measure === "duration" && TIMES.includes(unit ?? "");
  const duration = terms(data).find((claim) => isDuration(claim) && numberOf(claim) !== null) ?? null;
  const all = duration ? terms(data).filter((claim) => treatyOf(claim) === treatyOf(duration)) : terms(data);
  const find = (measure: string, units: readonly string[]): Claim | null =>
    all.find(
      (claim) => claim.measure === measure && numberOf(claim) !== null && units.includes(claim.unit ?? "")
    ) ?? null;
  return {
    duration,
    notice: find("notice_period", TIMES),
    renewal: all.find(({measure}) => measure === "renewal") ?? null,
    land: find("land_area", ["hectares"])
  };
}

export const months = (claim: Claim): number => (numberOf(claim) ?? 0) * (claim.unit === "years" ? 12 : 1);

export const treatyOf = (claim: Claim): string => `${claim.article_id} ${claim.treaty ?? ""}`;

export const lengthOf = (claim: Claim): string => quantity(numberOf(claim) ?? 0, claim.unit);

interface Start {
  readonly reference: Reference;
  readonly when: Days;
  readonly word: string;
}

/** The days from which the term may be counted, as others give them to the day; one for each step of the treaty, the last step first. */
export function starts(data: FigureData): readonly Start[] {
  const {duration} = clock(data);
  const own = terms(data).filter((claim) => duration && treatyOf(claim) === treatyOf(duration));
  const text = tokens(
    own.map(({treaty, text, sentence}) => `${treaty ?? ""} ${text ?? ""} ${sentence}`).join(" ")
  );
  const likeness = (item: string): number =>
    [...tokens(item)].filter((word) => text.has(word)).length / tokens(item).size;
  const dated = data.references.filter(
    ({measure, item, value}) =>
      measure in STARTS && item !== null && typeof value === "string" && value.length === 10
  );
  const best = [...new Set(dated.map(({item}) => item ?? ""))].sort((a, b) => likeness(b) - likeness(a))[0];
  return Object.entries(STARTS).flatMap(([measure, word]) => {
    const found = dated
      .filter((row) => row.measure === measure && row.item === best)
      .sort((a, b) => (String(a.value) < String(b.value) ? 1 : -1))[0];
    const when = found ? days(String(found.value)) : null;
    return found && when ? [{reference: found, when, word}] : [];
  });
}

interface Begin {
  readonly when: Days;
  readonly word: string;
  /** who says so; absent: the reader's own day */
  readonly reference?: Reference;
}

/** The step that was chosen, or the day that a reader put in. */
export function startOf(data: FigureData, choice: string | null): Begin | null {
  const step = starts(data).find(({reference}) => reference.reference_id.toLowerCase() === choice);
  if (step) return step;
  const when = choice !== null && isDay(choice) ? days(choice) : null;
  return when && {when, word: "if in force on"};
}

const tokens = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .replaceAll("defense", "defence")
      .match(/\p{L}{3,}/gu) ?? []
  );

/** A term in its own words: the quote if it says more than a figure, without the conjunction that tied it to its sentence. */
export function wordingOf(claim: Claim): string {
  const words = claim.quote.split(/\s+/u).length >= PHRASE ? claim.quote : (claim.text ?? claimValue(claim));
  return words.replace(/^(?:and|that|which|while) /u, "");
}
