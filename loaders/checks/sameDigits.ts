import type {Claim} from "../model.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {contentWords} from "./contentWords.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayLarge, sayQuote, sayRatio} from "./say.js";

const WORDS_SHARED: Threshold = {
  name: "words besides numbers that two sentences with the same digits share",
  value: 3,
  source: "judged: the two sides are often among them; what else is shared tells that one thing is meant"
};
const DIGITS_AT_LEAST: Threshold = {
  name: "digits that two figures have in common before one is taken for the other",
  value: 2,
  source: "judged: one digit (3 million, 30,000) is the same by chance too often"
};
/** A text that is compared with more than so many others would not become clearer. */
const PARTNERS_AT_MOST = 20;
/** Money whose unit is a currency, people and things. */
const CURRENCY = /^[A-Z]{3}$/;

/**
 * The same digits told of the same thing by two texts, in one of them ten, a hundred or a thousand times as much, or of another currency: "$248 million" and
 * "$248 billion" for one order.
 *
 * ```ok
 * IND arms_contract_value = 248,000,000 USD; to=ARM; from=A; sentence=India sold Armenia weapons worth $248 million.
 * IND arms_contract_value = 248,000,000 USD; to=ARM; from=B; sentence=Armenia bought Indian weapons for $248 million.
 * ARM military_expenditure = 2,480,000,000 USD; from=B; sentence=It spends $2.48 billion a year.
 * ```
 * ```not-ok
 * IND arms_contract_value = 248,000,000 USD; to=ARM; from=A; quote=$248 million; sentence=India sold Armenia weapons worth $248 million in 2022.
 * ARM arms_package_value = 248,000 USD; to=IND; from=B; quote=$248 thousand; sentence=Armenia bought weapons worth $248 thousand from India in 2022.
 * => warning: “$248 million” (Paper A) and “$248 thousand” (Paper B) have the same digits, but one is 1,000 times the other
 * ```
 * ```not-ok
 * IND arms_contract_value = 248,000,000 USD; to=ARM; from=A; quote=$248 million; sentence=India sold Armenia weapons worth $248 million in 2022.
 * IND arms_package_value = 248,000,000 EUR; to=ARM; from=B; quote=€248 million; sentence=Armenia bought weapons worth €248 million from India in 2022.
 * => warning: the same number of two currencies
 * ```
 */
export const sameDigits: Check = {
  name: "same-digits",
  title: "The same digits, another size",
  reason:
    "A figure that another text gives with the same digits and three zeros less has lost or gained them on its way.",
  kind: "magnitude",
  thresholds: [DIGITS_AT_LEAST, WORDS_SHARED],
  run(input) {
    const figures = groupBy(input.claims, (claim) => {
      const digits = significant(claim);
      const kind = kindOf(claim);
      return digits === null || kind === null ? null : `${kind} ${digits}`;
    });
    return [...figures.values()].flatMap((same) => judge(same, input));
  }
};

function kindOf({unit, table}: Claim): string | null {
  if (unit !== null && CURRENCY.test(unit)) return "money";
  return table === "force_figures" && unit === "persons" ? "people" : null;
}

/** The digits of a number without the zeros at its end: "248" of 248 million. */
function significant({value}: Claim): string | null {
  if (typeof value !== "number" || value <= 0) return null;
  const digits = String(Math.round(value)).replace(/0+$/, "");
  return digits.length >= DIGITS_AT_LEAST.value && !digits.includes("e") ? digits : null;
}

/** One finding for each size or currency that differs from the first; texts that agree with each other are one side. */
function judge(claims: readonly Claim[], input: CheckInput): FindingDraft[] {
  const sides = [...groupBy(claims, ({value, unit}) => `${value ?? ""} ${unit ?? ""}`).values()];
  return sides.slice(0, PARTNERS_AT_MOST).flatMap((ones, i) =>
    sides.slice(i + 1, PARTNERS_AT_MOST).flatMap((others) => {
      const texts = new Set(ones.map(({article_id}) => article_id));
      // a text that has both knows what it says
      if (others.some(({article_id}) => texts.has(article_id))) return [];
      const pair = ones.flatMap((one) => {
        const other = others.find((o) => tellOfOne(one, o));
        return other ? [[one, other] as const] : [];
      })[0];
      return pair ? [toDraft(pair, input)] : [];
    })
  );
}

function tellOfOne(a: Claim, b: Claim): boolean {
  const sides = new Set([a.subject_code, a.counterparty_code].filter((code) => code !== null));
  if (![b.subject_code, b.counterparty_code].some((code) => code !== null && sides.has(code))) return false;
  if (a.measure === b.measure && a.unit === b.unit && sidesOf(a) === sidesOf(b)) return false;
  const words = (claim: Claim) => new Set(contentWords(claim.sentence).filter((word) => !/\d/.test(word)));
  const known = words(a);
  return [...words(b)].filter((word) => known.has(word)).length >= WORDS_SHARED.value;
}

/** What two texts give of the same sides and measure in one unit is compared as sources that disagree. */
const sidesOf = ({subject_code, counterparty_code}: Claim): string =>
  `${subject_code ?? ""} ${counterparty_code ?? ""}`;

function toDraft([one, other]: readonly [Claim, Claim], {articles}: CheckInput): FindingDraft {
  const nameOf = articleNamer(articles);
  const say = (claim: Claim) => `${sayQuote(claim)} (${nameOf(claim.article_id)})`;
  const [a, b] = [Number(one.value), Number(other.value)];
  const ratio = Math.max(a / b, b / a);
  const how =
    ratio === 1
      ? "are the same number of two currencies"
      : `have the same digits, but one is ${sayRatio(ratio)} times the other`;
  return {
    severity: "warning",
    verdict: "conflict",
    caveat: `${say(one)} and ${say(other)} ${how}, in sentences that seem to tell of one thing.`,
    ...(ratio === 1
      ? {}
      : {
          hypothesis: `A hypothesis: one of the two was to be ${sayLarge(a)} or ${sayLarge(b)} as in the other text.`
        }),
    about: claimEvidence([one, other])
  };
}
