import type {Entity, Reference} from "../model.js";
import {addMonths} from "../recognize/calendar.js";
import {smallOrdinal} from "../recognize/ordinals.js";
import {entitiesOfKind} from "./entitiesOfKind.js";
import {type ArticleSentence, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {type Days, daysBetween, daysMeet, sayDays, toDays} from "./days.js";
import {entitiesNamedIn} from "./entitiesNamedIn.js";
import {referenceEvidence} from "./evidence.js";
import {literally} from "./literally.js";

import {articleNamer, sayPublisher, sayWords} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** References of this measure date the beginning of something that lasts; the measure's words are what texts call that. */
const BEGINNING = "conflict_began";
/** "enters its second year", "now in its third month" */
const ORDINAL =
  /\b(?<verb>enters|entering|entered|begins|beginning|began|starts|in) (?:its|their|the) (?<nth>\p{L}+|\d{1,3}(?:st|nd|rd|th)) (?<unit>year|month)\b/giu;
/** A beginning in the present is at hand; "entered" may be long past, and "in" holds to the end. */
const AT_HAND = /^(?:enters|entering|begins|beginning|starts)$/i;
/** Where the words on what lasts end before the verb: "the war in Ukraine, which is now in its second year". */
const LINK = /(?:[\s,]+(?:which|that|and|is|has|was|are|now|already|just|only))+$/i;
const BREAK = /[,;:]|\b(?:as|while|when|because)\b/i;
/** Words for what has two sides, so that it may be called by either of them. */
const OF_BOTH = /^(?:war|conflict|fighting|hostilities)$/i;

const YEAR_BEGINS: Threshold = {
  name: "days around its beginning on which a text may say that something enters a year",
  value: 31,
  source: "judged: papers say so in the month of the day, a little before or after"
};
const MONTH_BEGINS: Threshold = {
  name: "days around its beginning on which a text may say that something enters a month",
  value: 7,
  source: "judged: the week of the day"
};
const OFF_AT_MOST: Threshold = {
  name: "years or months by which a count may be off and still be taken for a slip",
  value: 1,
  source: "judged: who is off by more counts from another beginning"
};

/**
 * A year or month of a war that a text counts otherwise than the calendar does, reckoned from the day on which references let it begin to the
 * article's own. "Five years after" tells nothing about the article's day and is not looked at.
 *
 * ```ok
 * article A; published=2023-03-01
 * entity UKR country: Ukraine
 * measure conflict_began: war | offensive
 * A body: It comes as the offensive in Ukraine enters its second year. The war in Ukraine, now in its second year, goes on.
 * R9 UKR conflict_began = 2022-02-24 date
 * ```
 * ```ok
 * article A; published=2023-05-08
 * entity UKR country: Ukraine
 * measure conflict_began: war | offensive
 * A body: The war in Ukraine entered its second year and is in its ninth year for those in the east. Ukraine’s offensive enters its second month.
 * R9 UKR conflict_began = 2022-02-24 date
 * ```
 * ```not-ok
 * article A; published=2023-05-08/2023-05-12
 * entity UKR country: Ukraine
 * measure conflict_began: war | offensive
 * A body: It comes as the offensive in Ukraine enters its second year and others consider sanctions.
 * R9 UKR conflict_began = 2022-02-24 date; publisher=The Centre; as_of=2022-02-24
 * => note: “enters its second year” (Paper A): reckoned from 24 February 2022 (The Centre, 2022), its second year began on 24 February 2023, 73 days before the article of 8 May to 12 May 2023.
 * ```
 * ```not-ok
 * article A; published=2023-05-08
 * entity UKR country: Ukraine
 * measure conflict_began: war | offensive
 * A body: The war in Ukraine, which is now in its third year, goes on.
 * R9 UKR conflict_began = 2022-02-24 date; publisher=The Centre; as_of=2022-02-24
 * => warning: its third year begins only on 24 February 2024; the article is of 8 May 2023.
 * ```
 */
export const ordinalYear: Check = {
  name: "ordinal-year",
  title: "A year of a war that the calendar counts otherwise",
  reason:
    "Who copies “its second year” from an older report makes the report, and all that it dates by it, older or newer.",
  kind: "time",
  reach: "document",
  thresholds: [YEAR_BEGINS, MONTH_BEGINS, OFF_AT_MOST],
  run(input) {
    const maybe = sentencesWith(input, ORDINAL);
    if (maybe.length === 0) return [];
    const references = input.references.filter(({measure, value}) => measure === BEGINNING && toDays(value));
    const words = input.measures.find(({measure}) => measure === BEGINNING)?.words ?? [];
    if (references.length === 0 || words.length === 0) return [];
    const noun = new RegExp(`(?<![\\p{L}-])(?:${words.map(literally).join("|")})(?![\\p{L}-])`, "giu");
    const named = entitiesNamedIn(entitiesOfKind(input.entities, "country"));
    return maybe.flatMap((sentence) =>
      [...sentence.text.matchAll(ORDINAL)].flatMap((match) => {
        const what =
          sentence.text.slice(0, match.index).trimEnd().replace(LINK, "").split(BREAK).at(-1) ?? "";
        const thing = [...what.matchAll(noun)].at(-1);
        const of = thing ? references.filter((reference) => isOf(reference, what, thing, named)) : [];
        return of.flatMap((reference) => judge(sentence, match, reference, input));
      })
    );
  }
};

/** Whether some words tell of what befell a country: they name it, and not as whose doing it is. */
function isOf(
  {subject_code}: Reference,
  what: string,
  {0: noun, index}: RegExpExecArray,
  named: (text: string) => readonly Entity[]
): boolean {
  const isNamed = (text: string) => named(text).some(({entity_id}) => entity_id === subject_code);
  return isNamed(what) && (OF_BOTH.test(noun) || !isNamed(what.slice(0, index)));
}

function judge(
  sentence: ArticleSentence,
  match: RegExpExecArray,
  reference: Reference,
  input: CheckInput
): FindingDraft[] {
  const {verb = "", nth = "", unit = ""} = match.groups ?? {};
  const count = smallOrdinal(nth.toLowerCase());
  const began = toDays(reference.value);
  const article = input.articles.find(({article_id}) => article_id === sentence.article_id);
  if (count === undefined || !began || !article?.published_start) return [];
  const published = {start: article.published_start, end: article.published_end ?? article.published_start};
  const months = unit.toLowerCase() === "year" ? 12 : 1;
  const turn = (n: number): Days => ({
    start: addMonths(began.start, n * months),
    end: addMonths(began.end, n * months)
  });
  const span = (n: number): Days => ({start: turn(n - 1).start, end: turn(n).end});
  const off = OFF_AT_MOST.value;
  const near = {start: span(Math.max(1, count - off)).start, end: span(count + off).end};
  if (!daysMeet(published, near)) return [];
  const first = turn(count - 1);
  const slack = (months === 12 ? YEAR_BEGINS : MONTH_BEGINS).value;
  const early = daysBetween(published.end, first.start);
  const late = daysBetween(first.end, published.start);
  const isOver = published.start > span(count).end && !/^(?:entered|began)$/i.test(verb);
  const isEarly = early > (verb.toLowerCase() === "in" ? 0 : slack);
  const isLate = AT_HAND.test(verb) && late > slack;
  if (!isOver && !isEarly && !isLate) return [];
  const dated = `the article ${isLate && !isOver ? "of" : "is of"} ${sayDays(published)}`;
  const order = `its ${nth.toLowerCase()} ${unit.toLowerCase()}`;
  const told = isEarly
    ? `${order} begins only on ${sayDays(first)}; ${dated}`
    : isOver
      ? `${order} ended on ${sayDays(turn(count))}; ${dated}`
      : `${order} began on ${sayDays(first)}, ${late} days before ${dated}`;
  return [
    {
      severity: isEarly || isOver ? "warning" : "note",
      verdict: isEarly || isOver ? "conflict" : "imprecise",
      caveat: `${sayWords(match[0])} (${articleNamer(input.articles)(sentence.article_id)}): reckoned from ${sayDays(began)} (${sayPublisher(reference)}), ${told}.`,
      about: sentenceEvidence(sentence),
      against: referenceEvidence([reference]),
      facet: match[0].toLowerCase()
    }
  ];
}
