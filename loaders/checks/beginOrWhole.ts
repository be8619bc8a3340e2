import type {Claim} from "../model.js";
import {agreementPoints} from "./agreementPoints.js";
import {aboutWhom} from "./aboutWhom.js";
import type {Check, FindingDraft} from "./check.js";
import {daysBetween, toDays} from "./days.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayWords} from "./say.js";

/** What is told of the first of several, and not of all. */
const BEGINS =
  /\b(?:start(?:s|ed|ing)?|beg(?:in|ins|an|un|inning)|commenc\p{L}+|launch\p{L}*|first (?:batch|shipment|consignment|deliver(?:y|ies)|aircraft|unit)s?)\b/iu;
/** What is told of all, or of the last of it. */
const ENTIRE = /\b(?:all of|whole|entire|complet\p{L}+|in full|packages?|the bulk)\b/iu;
/** What is told of several may begin on one day and end on another. */
export const SPREAD_OUT: ReadonlySet<string> = new Set(["delivery", "withdrawal", "deployment"]);
/** A whole that is told as sent needs its date beside it. */
const LONG_QUOTE_LENGTH = 180;
const QUOTE_LENGTH = 90;

/**
 * For one time some texts have deliveries begin, others have them made: a first crate is not the whole package.
 *
 * ```ok
 * RUS delivery = 2013-10-01/2013-12-31 date; to=KGZ; from=A; sentence=Supplies will start in the fourth quarter.
 * RUS delivery = 2013-12 date; to=KGZ; from=B; sentence=Supplies will begin in December.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * article B; publisher=The News
 * RUS delivery = 2013-10-01/2013-12-31 date; to=KGZ; from=A; sentence=Supplies will start in the fourth quarter.
 * RUS delivery = 2013 date; to=KGZ; from=B; sentence=It would be sending the package by the end of this year.
 * => warning: Deliveries start: “Supplies will start in the fourth quarter.” (The Herald). A whole is sent: “It would be sending the package by the end of this year.” (The News). A start is not the whole.
 * ```
 * ```not-ok
 * RUS delivery = 2013-10-01/2013-12-31 date; to=KGZ; from=A; sentence=Supplies will start in the fourth quarter.
 * RUS delivery = 2013 date; to=KGZ; from=B; sentence=The arms will arrive already this year.
 * RUS delivery = 2013 date; to=KGZ; from=C; sentence=It would be sending the package by the end of this year.
 * => warning: They arrive or are sent: “The arms will arrive already this year.” (Paper B). A whole is sent: “It would be sending the package by the end of this year.” (Paper C). Start, arrival and completion are three things, and the last of them says too much.
 * ```
 */
export const beginOrWhole: Check = {
  name: "begin-or-whole",
  title: "A beginning told as the whole",
  reason: "Deliveries that begin in December take years; told as made, they are counted as received.",
  kind: "agreement",
  reach: "dossier",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    // A date that a later one replaced is not told for the same time.
    const gone = new Set(
      agreementPoints(input).flatMap(({rows}) =>
        rows.flatMap(({verdict, other}) => (verdict === "superseded" ? other.claim_id : []))
      )
    );
    const groups = groupBy(input.claims, (claim) =>
      SPREAD_OUT.has(claim.measure) && toDays(claim.value) !== null && !gone.has(claim.claim_id)
        ? `${claim.subject_code ?? ""} ${aboutWhom(claim)} ${claim.measure}`
        : null
    );
    return [...groups.values()].flatMap((claims) => judge(claims, nameOf));
  }
};

function judge(claims: readonly Claim[], nameOf: (id: string) => string): FindingDraft[] {
  const begin = claims.filter(isBeginning);
  const whole = claims.filter((claim) => !isBeginning(claim) && begin.some((other) => meet(claim, other)));
  const begun = begin.filter((claim) => whole.some((other) => meet(claim, other)));
  // An article that tells of the beginning has said how the rest is meant.
  const loose = whole.filter(({article_id}) => !begun.some((other) => other.article_id === article_id));
  if (loose.length === 0) return [];
  const entire = loose.filter(({sentence}) => ENTIRE.test(sentence));
  const some = loose.filter((claim) => !entire.includes(claim));
  const told = [
    `Deliveries start: ${says(begun, BEGINS, nameOf)}.`,
    some.length > 0 ? `They arrive or are sent: ${says(some, null, nameOf)}.` : "",
    entire.length > 0 ? `A whole is sent: ${says(entire, ENTIRE, nameOf, LONG_QUOTE_LENGTH)}.` : "",
    some.length > 0 && entire.length > 0
      ? "Start, arrival and completion are three things, and the last of them says too much."
      : "A start is not the whole."
  ];
  return [
    {
      severity: "warning",
      verdict: "inconsistent",
      caveat: `For the same time the texts promise different things. ${told.filter((part) => part !== "").join(" ")}`,
      about: claimEvidence([...begun, ...loose])
    }
  ];
}

const isBeginning = ({sentence}: Claim): boolean => BEGINS.test(sentence);

function meet(a: Claim, b: Claim): boolean {
  const [left, right] = [toDays(a.value), toDays(b.value)];
  return (
    left !== null &&
    right !== null &&
    daysBetween(left.start, right.end) >= 0 &&
    daysBetween(right.start, left.end) >= 0
  );
}

/** Each article once, with the first of its sentences, cut so that the words that tell stay in it. */
const says = (
  claims: readonly Claim[],
  words: RegExp | null,
  nameOf: (id: string) => string,
  length = QUOTE_LENGTH
): string =>
  sayList(
    [...groupBy(claims, ({article_id}) => article_id)].map(([id, [first]]) => {
      const sentence = first?.sentence ?? "";
      return `${sayWords(sentence, length, words ? sentence.search(words) : 0)} (${nameOf(id)})`;
    })
  );
