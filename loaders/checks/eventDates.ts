import type {Claim, Reference} from "../model.js";
import {remember} from "./remember.js";
import type {Check, FindingDraft, Threshold} from "./check.js";
import {contentWords, shareOf} from "./contentWords.js";
import {type Days, daysBetween, daysMeet, sayDays, toDays} from "./days.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayPublisher, sayQuote, sayReferences, sayValue, sayWords} from "./say.js";

/** Events that references date: what happens once to one agreement or broadcaster. */
const EVENTS = new Set([
  "agreement_signed",
  "agreement_ratified",
  "agreement_in_force",
  "base_closed",
  "broadcaster_closed",
  "sanctions_announced"
]);
const SAME_EVENT_DAYS: Threshold = {
  name: "days between a claim and the event it may mean, where it names none",
  value: 120,
  source: "judged: farther apart, it speaks of another agreement"
};
const ITEM_SHARE: Threshold = {
  name: "share of the telling words of a reference’s item that the sentence must hold",
  value: 1,
  source: "judged: all of them; the words tell one agreement from another"
};
/** Words that every agreement has. */
const PLAIN = new Set(contentWords("agreement protocol treaty deal"));

/**
 * An event that an article dates otherwise than references do.
 *
 * ```ok
 * KGZ broadcaster_closed = 2023-04-21/2023-04-30 date; sentence=At the end of April, Kyrgyzstan shut down the radio.
 * R41 KGZ broadcaster_closed = 2023-04-27 date
 * ```
 * ```not-ok
 * article A; publisher=The Agency
 * RUS agreement_in_force = ../2013-09-23 date; to=KGZ; quote=already entered into force; sentence=An agreement on the base had already entered into force.
 * R16 KGZ agreement_in_force(base agreement) = 2017 date; publisher=The Gazette; as_of=2012
 * => warning: has the base agreement as “already entered into force”; an earlier report expected it only for 2017 (The Gazette, 2012)
 * ```
 * ```not-ok
 * RUS agreement_in_force = ../2013-09-23 date; to=KGZ; sentence=An agreement on the base had already entered into force.
 * R16 KGZ agreement_in_force(base agreement) = 2013-12 date; as_of=2014
 * => warning: a reference dates it December 2013 (The Yearbook, 2014)
 * ```
 */
export const eventDates: Check = {
  name: "event-dates",
  title: "An event on another date",
  reason:
    "An agreement that is not yet in force binds nobody, and a date that is off by months moves cause behind effect.",
  kind: "time",
  reach: "document",
  thresholds: [SAME_EVENT_DAYS, ITEM_SHARE],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const references = datedEvents(input.references);
    const elseMeant = otherMeanings(input.references);
    return input.claims.flatMap((claim) => {
      if (!EVENTS.has(claim.measure)) return [];
      const days = toDays(claim.value);
      if (days === null) return [];
      const known = [claim.subject_code, claim.counterparty_code].flatMap(
        (code) => references.get(`${code ?? ""} ${claim.measure}`) ?? []
      );
      return judge(claim, days, known, elseMeant, nameOf);
    });
  }
};

const datedEvents = remember((references: readonly Reference[]) =>
  groupBy(
    references.flatMap((reference): Dated[] => {
      const days = EVENTS.has(reference.measure) ? toDays(reference.value) : null;
      return days === null ? [] : [{reference, days}];
    }),
    ({reference: {subject_code, measure}}) => `${subject_code} ${measure}`
  )
);

/** A reference with the days that it gives. */
interface Dated {
  readonly reference: Reference;
  readonly days: Days;
}

function judge(
  claim: Claim,
  days: Days,
  known: readonly Dated[],
  elseMeant: (off: readonly Reference[], days: Days) => Meanings,
  nameOf: (id: string) => string
): FindingDraft[] {
  const words = known.some(({reference}) => reference.item !== null)
    ? new Set(contentWords(claim.sentence))
    : new Set<string>();
  const named = known.filter(({reference: {item}}) => item !== null && isNamed(item, words));
  const sure = named.length > 0;
  const references = sure ? named : known.filter((one) => gap(days, one.days) <= SAME_EVENT_DAYS.value);
  if (references.length === 0 || references.some((one) => daysMeet(days, one.days))) return [];
  const off = references.map(({reference}) => reference);
  const {ratified, covering} =
    sure && claim.measure === "agreement_in_force" ? elseMeant(off, days) : NOTHING_ELSE;
  const matter = sure || off[0]?.item == null ? "it" : `the ${off[0].item}`;
  const who = `${sayQuote(claim)} (${nameOf(claim.article_id)})`;
  const meant = [
    ...(ratified.length > 0
      ? [
          `its ratification (${sayList(ratified.map(({value}) => sayValue(value ?? "", "date")))}, ${[...new Set(ratified.map(sayPublisher))].join("; ")})`
        ]
      : []),
    ...covering.map((r) => `the ${r.item ?? ""}, which runs to ${sayReferences([r])}`)
  ];
  return [
    {
      severity: sure ? "warning" : "note",
      verdict: sure ? "conflict" : "imprecise",
      caveat: sure
        ? `${nameOf(claim.article_id)}${claim.modality === "in_force" ? `, written ${sayWritten(days)},` : ""} has ${off[0]?.item == null ? "an event" : `the ${off[0].item}`} as ${sayQuote(claim)}; ${sayWho(off)} ${matter} ${isForecast(off) ? "only for " : ""}${sayReferences(off)}.`
        : `${who}, that is ${sayDays(days)}; ${sayWho(off)} ${matter} ${sayReferences(off)}. If that is what is meant by ${sayWords(claim.sentence, 120)}, the date is not exact.`,
      ...(meant.length > 0
        ? {
            hypothesis: `A hypothesis: ${meant.join(" may be meant, or ")}${meant.length === 1 ? " may be meant" : ""}.`
          }
        : {}),
      about: [{claim}],
      against: referenceEvidence([...off, ...ratified, ...covering])
    }
  ];
}

/** What else words on an agreement in force may mean: its ratification, or a lesser paper that ran until then. */
interface Meanings {
  readonly ratified: readonly Reference[];
  readonly covering: readonly Reference[];
}
const NOTHING_ELSE: Meanings = {ratified: [], covering: []};

/** Finds both for references that an agreement has by its name: ratifications by that name, papers by their party. */
const otherMeanings: (
  references: readonly Reference[]
) => (off: readonly Reference[], days: Days) => Meanings = remember((references) => {
  const ratifications = groupBy(references, ({measure, item}) =>
    measure === "agreement_ratified" ? item : null
  );
  const papers = groupBy(references, ({measure, item, subject_code}) =>
    measure === "agreement_expiry" && item !== null ? subject_code : null
  );
  const places = new Map(references.map((reference, i) => [reference, i]));
  const inOrder = (found: readonly Reference[]): Reference[] =>
    found.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return (off, days) => ({
    ratified: inOrder(
      [...new Set(off.map(({item}) => item ?? ""))]
        .flatMap((item) => ratifications.get(item) ?? [])
        .filter(({value}) => (toDays(value)?.end ?? "9999") <= days.end)
    ),
    covering: inOrder(
      [...groupBy(off, ({subject_code}) => subject_code)].flatMap(([party, own]) => {
        const items = [...new Set(own.map(({item}) => item ?? ""))];
        return (papers.get(party) ?? []).filter(
          ({value, item}) =>
            (toDays(value)?.start ?? "") > days.end &&
            items.some((other) => other !== item && kin(other, item ?? ""))
        );
      })
    )
  });
});

/** Whether it was said before the day came: such a date is an expectation. */
const isForecast = (references: readonly Reference[]): boolean =>
  references.every(
    ({value, as_of}) => as_of !== null && (toDays(as_of)?.end ?? "") < (toDays(value)?.start ?? "")
  );

function sayWho(references: readonly Reference[]): string {
  const one = references.length === 1;
  if (isForecast(references)) return `${one ? "an earlier report" : "earlier reports"} expected`;
  return one ? "a reference dates" : "references date";
}

/** The day on which something was told as done. */
const sayWritten = ({end}: Days): string => sayDays({start: end, end});

/** Two papers on one matter: "base agreement" and "base protocol". */
const kin = (item: string, other: string): boolean => {
  const telling = contentWords(item).filter((word) => !PLAIN.has(word));
  return telling.length > 0 && shareOf(telling, new Set(contentWords(other))) === 1;
};

function isNamed(item: string, words: ReadonlySet<string>): boolean {
  const telling = contentWords(item).filter((word) => !PLAIN.has(word));
  return telling.length > 0 && shareOf(telling, words) >= ITEM_SHARE.value;
}

/** Days between two spans; 0 where they meet. */
function gap(a: Days, b: Days): number {
  return daysMeet(a, b)
    ? 0
    : Math.min(Math.abs(daysBetween(a.end, b.start)), Math.abs(daysBetween(b.end, a.start)));
}
