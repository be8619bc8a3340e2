import type {Claim} from "../model.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {type Days, daysBetween, daysMeet, sayDays, toDays} from "./days.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayQuote} from "./say.js";

export const SAME_EVENT_DAYS: Threshold = {
  name: "days between two dates of what may be one event",
  value: 45,
  source: "judged: a slip moves a date within its month or to the next; what is farther away is another event"
};
const WORDS_SHARED: Threshold = {
  name: "longer words that two reports of a meeting or drill must share",
  value: 3,
  source: "judged: names of the sides are among them; what else is shared tells of one occasion"
};
/** What is still to come may be put off; another check compares promises. */
const AHEAD = new Set(["planned", "pledged"]);
/** Steps that an agreement, a base or an order takes once. Meetings and drills come again and again. */
const ONCE: ReadonlySet<string> = new Set([
  "agreement_signed",
  "agreement_ratified",
  "base_opened",
  "base_closed",
  "vote",
  "purchase",
  "order",
  "loan_ratified",
  "delivery",
  "withdrawal",
  "agreement_in_force"
]);
/** Of these, more words than one must be shared before two reports are taken to tell of one. */
const RECURRING: ReadonlySet<string> = new Set(["meeting", "deployment", "exercise", "announcement"]);
/** What is looked at here. */
export const DATED_STEPS: readonly string[] = [...ONCE, ...RECURRING];

/**
 * Two texts that date one step of the same two sides to the day, and not to the same day.
 *
 * ```ok
 * RUS agreement_signed = 2016-03-10 date; to=KGZ; from=A
 * KGZ agreement_signed = 2016-03-10 date; to=RUS; from=B
 * RUS agreement_signed = 2012-09-20 date; to=KGZ; from=C
 * ```
 * ```not-ok
 * RUS agreement_signed = 2016-03-10 date; to=KGZ; from=A; quote=on March 10
 * KGZ agreement_signed = 2016-03-16 date; to=RUS; from=B; quote=March 16
 * => warning: 10 March 2016 (“on March 10”, Paper A) and 16 March 2016 (“March 16”, Paper B)
 * ```
 */
export const anotherDay: Check = {
  name: "another-day",
  title: "One event on two days",
  reason: "What is done once has one date; where two reports give two, one of them is wrong.",
  kind: "time",
  reach: "dossier",
  thresholds: [SAME_EVENT_DAYS, WORDS_SHARED],
  run(input) {
    // A text may make either side the subject, and leave one of them out: each side is looked at.
    const events = new Map<string, Claim[]>();
    for (const claim of input.claims) {
      const days = toDays(claim.value);
      if (!ONCE.has(claim.measure) && !RECURRING.has(claim.measure)) continue;
      if (days === null || days.start !== days.end || AHEAD.has(claim.modality)) continue;
      for (const side of new Set([claim.subject_code, claim.counterparty_code])) {
        const key = `${claim.measure} ${side ?? ""}`;
        if (input.isWhole?.(key) === false) continue;
        const own = events.get(key);
        if (own) own.push(claim);
        else if (side !== null) events.set(key, [claim]);
      }
    }
    const seen = new Set<string>();
    return [...events.values()]
      .flatMap((claims) => judge(claims, input))
      .filter(({caveat}) => !seen.has(caveat) && seen.add(caveat));
  }
};

/** The dates of one step, in their order; neighbours that are near and yet apart clash, unless one text has both. */
function judge(claims: readonly Claim[], input: CheckInput): FindingDraft[] {
  const byDay = [...groupBy(claims, ({value}) => String(value)).values()].sort((a, b) =>
    daysOf(a).start < daysOf(b).start ? -1 : 1
  );
  return byDay.flatMap((later, i): FindingDraft[] => {
    const earlier = byDay[i - 1];
    if (!earlier) return [];
    const [a, b] = [daysOf(earlier), daysOf(later)];
    if (daysMeet(a, b) || daysBetween(a.end, b.start) > SAME_EVENT_DAYS.value) return [];
    const texts = new Set(earlier.map(({article_id}) => article_id));
    if (later.some(({article_id}) => texts.has(article_id))) return [];
    const sure = !RECURRING.has(later[0]?.measure ?? "") && sidesOf(earlier) === sidesOf(later);
    if (!agreeOnTreaty(earlier, later) || (!sure && !tellOfOne(earlier, later))) return [];
    const nameOf = articleNamer(input.articles);
    const label = input.measures.find(({measure}) => measure === later[0]?.measure)?.label ?? "it";
    const sides = [earlier, later].map(
      (same) =>
        `${sayDays(daysOf(same))} (${same.map((claim) => `${sayQuote(claim)}, ${nameOf(claim.article_id)}`).join("; ")})`
    );
    return [
      {
        severity: "warning",
        verdict: "conflict",
        caveat: `The texts date one event (${label}) differently: ${sayList(sides)}.`,
        about: claimEvidence([...earlier, ...later])
      }
    ];
  });
}

const sidesOf = ([claim]: readonly Claim[]): string =>
  [claim?.subject_code, claim?.counterparty_code].sort().join(" ");

/** Two treaties that both have a name are two. */
function agreeOnTreaty(earlier: readonly Claim[], later: readonly Claim[]): boolean {
  const names = (claims: readonly Claim[]) => new Set(claims.flatMap(({treaty}) => treaty ?? []));
  const known = names(earlier);
  return known.size === 0 || names(later).size === 0 || [...names(later)].some((name) => known.has(name));
}

const daysOf = ([claim]: readonly Claim[]): Days => toDays(claim?.value) ?? {start: "", end: ""};

/** Do two reports of what may come again share the words that tell of it? Numbers and names of months do not count. */
function tellOfOne(earlier: readonly Claim[], later: readonly Claim[]): boolean {
  const words = (claims: readonly Claim[]) =>
    new Set(claims.flatMap(({sentence}) => sentence.toLowerCase().match(/\p{L}{5,}/gu) ?? []));
  const known = words(earlier);
  return [...words(later)].filter((word) => known.has(word)).length >= WORDS_SHARED.value;
}
