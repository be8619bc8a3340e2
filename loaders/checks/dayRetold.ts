import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {anotherDay} from "./anotherDay.js";
import {claimsAmong, draftsOf} from "./draftsOf.js";
import {daysBetween, sayDays, toDays} from "./days.js";
import {groupBy} from "./groupBy.js";
import {dayPassage, type PrintedDay, printedDays} from "./printedDays.js";
import {articleNamer, sayWords} from "./say.js";

const DAYS_APART: Threshold = {
  name: "days between two dates that two texts give in much the same words",
  value: 45,
  source: "judged: a slip moves a date within its month or to the next; what is farther away is another event"
};
const LIKENESS: Threshold = {
  name: "words of the sentences of two dates that stand beside no other date, or as many as make up for two",
  value: 1.5,
  source: "judged: a word beside n dates counts for one in n - 1; who acts and what is done are two"
};
const AROUND: Threshold = {
  name: "what a word of the sentences before and behind counts for",
  value: 0.4,
  source: "judged: two texts tell of one event in so many sentences, and not in the same order"
};
const SLIPPED: Threshold = {
  name: "words that the same day of the next month of one year counts for; half of it another day of one month",
  value: 1,
  source: "judged: by chance two dates of a year are that alike once in a hundred"
};
/** A word beside more dates than that leads nowhere. */
const PARTNERS_AT_MOST = 30;

/**
 * Two texts that tell of something in much the same words and date it to different days of about the same time, where nothing else in the
 * dossier has the one of the days.
 *
 * ```ok
 * article A; published=2023-07-01
 * article B; published=2023-07-02
 * A body: The council voted on June 30, 2023 to end the mission. It may leave on July 20, 2023.
 * B body: The council voted on June 30, 2023 to end the mission.
 * ```
 * ```not-ok
 * article A; published=2023-07-01; publisher=Paper A
 * article B; published=2023-07-02; publisher=Paper B
 * A body: The council voted on June 30, 2023 to end the peacekeeping mission.
 * B body: The vote of the council to end the peacekeeping mission was on June 24, 2023.
 * => warning: 30 June 2023
 * ```
 */
export const dayRetold: Check = {
  name: "day-retold",
  title: "The same words, another day",
  reason:
    "What two texts tell in the same words happened once; where their days differ, one of them slipped.",
  kind: "time",
  reach: "dossier",
  leavesTo: ["another-day"],
  thresholds: [DAYS_APART, LIKENESS, AROUND, SLIPPED],
  run(input) {
    const days = printedDays(input);
    const elsewhere = confirmedDays(days, input);
    const inArticle = groupBy(days, ({sentence}) => sentence.article_id);
    const byWord = new Map<string, PrintedDay[]>();
    const values = new Map<string, Set<string>>();
    for (const day of days)
      for (const word of day.words) {
        values.set(word, (values.get(word) ?? new Set()).add(day.day));
        const same = byWord.get(word);
        if (!same) byWord.set(word, [day]);
        else if (same.length < PARTNERS_AT_MOST) same.push(day);
      }
    const weight = (word: string) => 1 / Math.max(1, (values.get(word)?.size ?? 1) - 1);
    const likeness = (a: PrintedDay, b: PrintedDay): number => {
      let sum = 0;
      const around = slipPoints(a.day, b.day) > 0 ? AROUND.value : 0;
      for (const word of new Set([...a.words, ...a.around])) {
        if (a.words.has(word) && b.words.has(word)) sum += weight(word);
        else if (b.words.has(word) || b.around.has(word)) sum += around * weight(word);
      }
      return sum;
    };
    const of = (day: PrintedDay) => inArticle.get(day.sentence.article_id) ?? [];
    const told = toldByClaims(input);
    const seen = new Set<string>();
    return days.flatMap((one) => {
      if (elsewhere(one) || told(one)) return [];
      const candidates = new Set([...one.words].flatMap((word) => byWord.get(word) ?? []));
      const partner = [...candidates]
        .filter((other) => other.sentence.article_id !== one.sentence.article_id && other.day !== one.day)
        .filter((other) => Math.abs(daysBetween(one.day, other.day)) <= DAYS_APART.value)
        .filter((other) => likeness(one, other) + slipPoints(one.day, other.day) >= LIKENESS.value)
        .filter((other) => {
          const fits = likeness(one, other);
          return (
            !of(one).some(({day}) => day === other.day) &&
            of(one).every(
              (d) => d === one || likeness(d, other) < fits || of(other).some(({day}) => day === d.day)
            ) &&
            of(other).every(
              (d) => d === other || likeness(d, one) < fits || of(one).some(({day}) => day === d.day)
            )
          );
        })
        .sort((a, b) => likeness(one, b) - likeness(one, a))[0];
      if (!partner) return [];
      const key = [one, partner]
        .map(({sentence, start}) => `${sentence.quote_start} ${start}`)
        .sort()
        .join("|");
      if (seen.has(key)) return [];
      seen.add(key);
      return [toDraft(one, partner, input)];
    });
  }
};

/** What speaks for a slip between two days, whatever is told of them. */
function slipPoints(a: string, b: string): number {
  if (a.slice(0, 7) === b.slice(0, 7)) return SLIPPED.value / 2;
  return a.slice(0, 4) === b.slice(0, 4) && a.slice(8) === b.slice(8) ? SLIPPED.value : 0;
}

/** Days that another text prints, or bears as its date, or that a reference gives. */
function confirmedDays(
  days: readonly PrintedDay[],
  {articles, references}: CheckInput
): (day: PrintedDay) => boolean {
  const known = new Set(references.flatMap(({value}) => (typeof value === "string" ? [value] : [])));
  const printed = new Map<string, Set<string>>();
  const add = (day: string, article: string) =>
    printed.set(day, (printed.get(day) ?? new Set()).add(article));
  for (const {day, sentence} of days) add(day, sentence.article_id);
  for (const {article_id, published_start, published_end} of articles)
    if (published_start !== null && published_start === published_end) add(published_start, article_id);
  return ({day, sentence}) =>
    known.has(day) || [...(printed.get(day) ?? [])].some((article) => article !== sentence.article_id);
}

/** Dates that stand in claims which are already said to differ. */
function toldByClaims(input: CheckInput): (day: PrintedDay) => boolean {
  const claims = claimsAmong(draftsOf(input)(anotherDay).flatMap(({about}) => about));
  return ({sentence}) => sentence.claims.some((claim) => claims.has(claim));
}

function toDraft(one: PrintedDay, other: PrintedDay, {articles}: CheckInput): FindingDraft {
  const nameOf = articleNamer(articles);
  const say = ({day, sentence, start}: PrintedDay) =>
    `${sayDays(toDays(day) ?? {start: day, end: day})} (${nameOf(sentence.article_id)}, ${sayWords(sentence.text, 80, start)})`;
  return {
    severity: "warning",
    verdict: "conflict",
    caveat: `Two texts tell of one thing in much the same words and date it differently: ${say(one)} and ${say(other)}.`,
    about: [{passage: dayPassage(one)}, {passage: dayPassage(other)}]
  };
}
