import type {Claim} from "../model.js";
import {alsoPrinted} from "./alsoPrinted.js";
import {agreementPoints} from "./agreementPoints.js";
import {aboutWhom} from "./aboutWhom.js";
import {AGREEMENT_THRESHOLDS} from "./agreements.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {confirmed, SAME_FIGURE} from "./confirmed.js";
import {claimYears} from "./claimTime.js";
import {claimEvidence} from "./evidence.js";
import {figureBounds, overlap} from "./figureBounds.js";
import {groupBy} from "./groupBy.js";
import {itemKey} from "./itemKey.js";
import {mayCountOtherThings, OTHER_THINGS} from "./otherThings.js";
import {articleNamer, sayList, sayQuote} from "./say.js";

export const APART: Threshold = {
  name: "share by which two figures of one thing differ before a reader would stumble",
  value: 0.1,
  source: "judged: below, a later count or a rounding explains it"
};
export const YEARS_APART: Threshold = {
  name: "years between two texts that count one thing",
  value: 1,
  source:
    "judged: holdings and forces that change by more than a tenth within a year are news, and texts say so"
};
/** What a text says of a change. */
const CHANGE =
  /\b(?:rose|risen|grew|grown|fell|fallen|increas\w+|decreas\w+|doubl\w+|up from|down from|more than before|since then|now|instead|no longer|raised|cut)\b/i;

/**
 * One thing of the same sides that two texts of about the same time count in the same way, all but one figure alike, and that one differently. Where
 * the check on agreement already calls it a conflict, this one is silent.
 *
 * ```ok
 * article A; published=2023-05-30
 * article B; published=2023-07-10
 * KGZ tanks = 215 count; from=A
 * KGZ tanks = 215 count; from=B
 * RUS equipment_item(trucks) = 180 count; to=KGZ; from=A; table=equipment; standing=promised
 * RUS equipment_item(trucks) = 10 count; to=KGZ; from=A; table=equipment; standing=promised
 * RUS equipment_item(trucks) = 180 count; to=KGZ; from=B; table=equipment; standing=promised
 * ```
 * ```not-ok
 * article A; published=2023-05-30
 * article B; published=2023-07-10
 * RUS equipment_item(trucks) = 180 count; to=KGZ; from=A; table=equipment; standing=promised; quote=180 trucks
 * RUS equipment_item(trucks) = 10 count; to=KGZ; from=A; table=equipment; standing=promised; quote=the first 10 trucks
 * RUS equipment_item(trucks) = 270 count; to=KGZ; from=B; table=equipment; standing=promised; quote=270 trucks
 * RUS equipment_item(trucks) = 10 count; to=KGZ; from=B; table=equipment; standing=promised; quote=10 trucks
 * => warning: “180 trucks” (Paper A) and “270 trucks” (Paper B)
 * ```
 */
export const otherFigure: Check = {
  name: "other-figure",
  title: "One thing, another figure",
  reason:
    "Two reports of one time that agree in all but one figure hardly speak of two things: one of the figures slipped.",
  kind: "agreement",
  reach: "dossier",
  thresholds: [APART, YEARS_APART, OTHER_THINGS, SAME_FIGURE, ...AGREEMENT_THRESHOLDS],
  run(input) {
    const told = new Set(
      agreementPoints(input)
        .filter(({rows}) => rows.some(({verdict}) => verdict === "conflict"))
        .flatMap(({claims}) => claims)
    );
    const things = groupBy(input.claims, (claim) => {
      const {unit, measure, value} = claim;
      if (typeof value !== "number" || unit === "rank" || unit === null || told.has(claim)) return null;
      // of distances the places make the thing
      if (measure === "distance") return null;
      if (claim.hedge === "more_than" || claim.hedge === "at_least" || claim.hedge === "up_to") return null;
      const sides = [claim.subject_code, claim.counterparty_code].filter((code) => code !== null).sort();
      return sides.length === 0 || aboutWhom(claim) === ""
        ? null
        : [...sides, measure, itemKey(claim), unit].join("|");
    });
    return [...things.values()].flatMap((claims) => judge(claims, input));
  }
};

/** Each text against the first that it cannot be squared with; one finding a thing. */
function judge(claims: readonly Claim[], input: CheckInput): FindingDraft[] {
  const yearOf = claimYears(input.articles);
  const isConfirmed = confirmed(input).figure;
  const isPrintedIn = alsoPrinted(input);
  const texts = [...groupBy(claims, ({article_id}) => article_id).values()].map(distinct);
  for (const [i, ones] of texts.entries()) {
    // neighbours in the dossier's order, so that many texts on one thing cost no more than a few
    for (const others of texts.slice(i + 1, i + 4)) {
      if (ones.length !== others.length) continue;
      const left = ones.filter((one) => !others.some((other) => same(one, other)));
      const right = others.filter((other) => !ones.some((one) => same(one, other)));
      const [one, other] = [left[0], right[0]];
      if (!one || !other || left.length > 1 || right.length > 1) continue;
      const [a, b] = [yearOf(one), yearOf(other)];
      if (a === null || b === null || Math.abs(a - b) > YEARS_APART.value) continue;
      // what yet another text gives, too, is of something else
      if (isConfirmed(one) && isConfirmed(other)) continue;
      if (mayCountOtherThings([one, other])) continue;
      if (isPrintedIn(one, other.article_id) || isPrintedIn(other, one.article_id)) continue;
      if (CHANGE.test(one.sentence) || CHANGE.test(other.sentence)) continue;
      return [toDraft(one, other, input)];
    }
  }
  return [];
}

const distinct = (claims: readonly Claim[]): Claim[] =>
  [...groupBy(claims, ({value}) => String(value)).values()].flatMap(([first]) => first ?? []);

function same(a: Claim, b: Claim): boolean {
  const [low = 0, high = 0] = [Number(a.value), Number(b.value)].sort((x, y) => x - y);
  const [one, other] = [figureBounds(a), figureBounds(b)];
  return high - low <= APART.value * high || (one !== null && other !== null && overlap(one, other));
}

function toDraft(one: Claim, other: Claim, {articles, measures}: CheckInput): FindingDraft {
  const nameOf = articleNamer(articles);
  const say = (claim: Claim) => `${sayQuote(claim)} (${nameOf(claim.article_id)})`;
  const label = one.item ?? measures.find(({measure}) => measure === one.measure)?.label ?? one.measure;
  return {
    severity: "warning",
    verdict: "conflict",
    caveat: `${sayList([say(one), say(other)])} seem to count one thing (${label}) at about the same time, and neither text tells of a change.`,
    about: claimEvidence([one, other])
  };
}
