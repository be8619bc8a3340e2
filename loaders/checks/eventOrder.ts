import type {Claim} from "../model.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {publishedDays} from "./claimTime.js";
import {daysBetween, sayDays, toDays} from "./days.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayQuote} from "./say.js";

const ONE_BREATH: Threshold = {
  name: "characters between two steps of an agreement that the text does not name",
  value: 400,
  source: "judged: two or three sentences; further on a text may have come to another agreement"
};
const SOON: Threshold = {
  name: "days by which a day printed without its year may lie ahead of a text that tells it as past",
  value: 14,
  source: "judged: what lies farther ahead was in another year, and the text leaves the year out"
};
/** The steps of one agreement, in the only order in which they can be taken. */
const STEPS: readonly string[] = [
  "agreement_signed",
  "agreement_ratified",
  "agreement_in_force",
  "agreement_expiry"
];
/** What a text tells as done: it happened before the text was written. */
const DONE =
  /\b(?:was|were|had been|has been|have been|signed|ratified|entered|met|said|announced|delivered|gave|ordered|voted|decided|agreed|began|ended|took|showed|opened|closed|handed)\b/i;
const AHEAD =
  /\b(?:will|would|shall|to be|is to|are to|plans?|planned|expected|scheduled|due|until|by|from|may|could|should|if|next|runs?|ends?|begins?|starts?)\b/i;

/**
 * Steps of one agreement in an order that cannot be, and days after the text's own that it tells as past.
 *
 * ```ok
 * article A; published=2016-12-01
 * RUS agreement_signed = 2016-03-10 date; to=KGZ
 * RUS agreement_ratified = 2016-10-12 date; to=KGZ
 * RUS agreement_in_force = 2016-11-15 date; to=KGZ
 * ```
 * ```not-ok
 * article A; published=2016-12-01
 * RUS agreement_signed = 2016-10-20 date; to=KGZ; quote=signed on October 20
 * RUS agreement_ratified = 2016-10-12 date; to=KGZ; quote=ratified on October 12
 * => error: “ratified on October 12” comes before “signed on October 20”
 * ```
 * ```not-ok
 * article A; published=2016-12-01
 * RUS meeting = 2016-12-12 date; to=KGZ; quote=on December 12; sentence=They met on December 12.
 * => error: “on December 12” is 12 December 2016, but the text is of 1 December 2016 and tells it as past
 * ```
 */
export const eventOrder: Check = {
  name: "event-order",
  title: "Events in an order that cannot be",
  reason: "Nothing is ratified before it is signed, and no report tells of what came after it.",
  kind: "time",
  reach: "document",
  thresholds: [ONE_BREATH, SOON],
  run(input) {
    const agreements = groupBy(input.claims, (claim) =>
      STEPS.includes(claim.measure) && toDays(claim.value)
        ? [
            claim.article_id,
            [claim.subject_code, claim.counterparty_code].sort().join(" "),
            claim.treaty ?? ""
          ].join("|")
        : null
    );
    return [...[...agreements.values()].flatMap(outOfOrder), ...laterThanText(input)];
  }
};

/** Each step against the next one that the article dates; an article that dates one twice speaks of several agreements. */
function outOfOrder(claims: readonly Claim[]): FindingDraft[] {
  const dated = STEPS.map((step) => claims.filter(({measure}) => measure === step));
  if (dated.some((same) => new Set(same.map(({value}) => value)).size > 1)) return [];
  const steps = dated.flatMap(([first]) => first ?? []);
  return steps.flatMap((later, i): FindingDraft[] => {
    const earlier = steps[i - 1];
    const [before, after] = [toDays(earlier?.value), toDays(later.value)];
    if (!earlier || !before || !after || after.end >= before.start || !isOneStory(earlier, later)) return [];
    return [
      {
        severity: "error",
        verdict: "inconsistent",
        caveat: `${sayQuote(later)} comes before ${sayQuote(earlier)}: ${sayDays(after)} lies before ${sayDays(before)}.`,
        about: claimEvidence([earlier, later])
      }
    ];
  });
}

/** Steps of an agreement that the text names, or told in one breath. */
const isOneStory = (a: Claim, b: Claim): boolean =>
  (a.treaty ?? null) !== null || Math.abs(a.quote_start - b.quote_start) <= ONE_BREATH.value;

function laterThanText({claims, articles}: CheckInput): FindingDraft[] {
  const nameOf = articleNamer(articles);
  const published = new Map(articles.map((article) => [article.article_id, publishedDays(article)]));
  return claims.flatMap((claim): FindingDraft[] => {
    const days = claim.table === "timeline" && claim.modality === "stated" ? toDays(claim.value) : null;
    const text = published.get(claim.article_id);
    // only a day that the text prints: "on Tuesday" is reckoned from the text's own
    if (!days || !text || days.start !== days.end || days.start <= text.end) return [];
    if (!/\d{4}/.test(claim.quote) && daysBetween(text.end, days.start) > SOON.value) return [];
    if (!DONE.test(claim.sentence) || AHEAD.test(claim.sentence) || !/\d/.test(claim.quote)) return [];
    return [
      {
        severity: "error",
        verdict: "inconsistent",
        caveat: `${sayQuote(claim)} is ${sayDays(days)}, but the text is of ${sayDays(text)} and tells it as past (${nameOf(claim.article_id)}).`,
        about: [{claim}]
      }
    ];
  });
}
