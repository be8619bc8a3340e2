import type {Claim} from "../model.js";
import {AGREEMENT_THRESHOLDS, ORIGIN_THRESHOLDS, statementPairs} from "./agreements.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayQuote} from "./say.js";
import {speakerFinder} from "./speakerFinder.js";

/** "the two countries announced", "both sides agreed": several speak at once, and none by name. */
const JOINTLY =
  /\b(?:both|the two|the) (?:countries|sides|parties|governments|states|leaders|presidents|ministers)(?: \w+)? (?:announced|agreed|declared|said|stated|signed|confirmed)\b/i;

/**
 * One statement that two articles credit differently: to two people together in the one and to one of them alone in the other, or to "the two countries"
 * and to one government.
 *
 * ```ok
 * entity ann person: Ann Day
 * entity bob person: Bob Night
 * RUS meeting = 2023-05-08 date; to=KGZ; from=A; by=Ann Day
 * RUS meeting = 2023-05-08 date; to=KGZ; from=B; by=Bob Night
 * KGZ tanks = 215 count; from=A; by=Ann Day and Bob Night
 * KGZ tanks = 251 count; from=B; by=Ann Day
 * ```
 * ```not-ok
 * entity ann person: Ann Day
 * entity bob person: Bob Night
 * article A; publisher=The Herald; published=2013-07-10
 * article B; publisher=The News; published=2013-07-11
 * RUS delivery = 2013 date; to=KGZ; from=A; by=Ann Day and Bob Night; modality=planned; quote=already this year
 * RUS delivery = 2013 date; to=KGZ; from=B; by=Ann Day; modality=planned; quote=this year
 * => note: “already this year” is of Ann Day and Bob Night together in The Herald; in The News “this year” is of Ann Day alone
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * article B; publisher=The News
 * RUS announcement = 2023-05-08 date; to=KGZ; from=A; quote=on May 8; sentence=It came after the two countries announced on May 8 their intention.
 * RUS announcement = 2023-05-08 date; to=KGZ; from=B; by=the palace; quote=on Monday
 * => note: The Herald has “the two countries announced” where The News names the palace alone (“on Monday”)
 * ```
 */
export const attributionShifts: Check = {
  name: "attribution-shifts",
  title: "One statement, another speaker",
  reason:
    "What two sides agreed and what one side says of it are two things; a report that changes the speaker changes the statement.",
  kind: "sourcing",
  reach: "dossier",
  thresholds: [...AGREEMENT_THRESHOLDS, ...ORIGIN_THRESHOLDS],
  yieldsTo: ["same-speaker"],
  run(input) {
    const pairs = statementPairs(input).pairs.filter(
      ({verdict, one, other}) =>
        (verdict === "equal" || verdict === "compatible") &&
        one.article_id !== other.article_id &&
        one.unit !== null &&
        other.unit !== null
    );
    const found = pairs.flatMap(({one, other}) => [
      ...(together(one, other, input) ?? together(other, one, input) ?? []),
      ...(jointly(one, other, input) ?? jointly(other, one, input) ?? [])
    ]);
    // Where many figures of two articles shift alike, one finding says so.
    const byArticles = groupBy(
      found,
      ({claims: [a, b], facet}) => `${a.article_id} ${b.article_id} ${facet}`
    );
    return [...byArticles.values()].flatMap((same) => draft(same));
  }
};

interface Shift {
  readonly claims: readonly [Claim, Claim];
  readonly facet: string;
  readonly caveat: string;
}

/** Two people stand behind it in one article, one of them alone in the other. */
function together(joint: Claim, single: Claim, input: CheckInput): Shift[] | null {
  const voicesOf = speakerFinder(input);
  const [many, one] = [voicesOf(joint), voicesOf(single)];
  const [alone] = one;
  if (many.length < 2 || one.length !== 1 || !alone || !many.some(({key}) => key === alone.key)) return null;
  const nameOf = articleNamer(input.articles);
  const names = sayList(many.map(({name}) => name));
  return [
    {
      claims: [joint, single],
      facet: "together",
      caveat: `${sayQuote(joint)} is of ${names} together in ${nameOf(joint.article_id)}; in ${nameOf(single.article_id)} ${sayQuote(single)} is of ${alone.name} alone.`
    }
  ];
}

/** "The two countries" in one article, one government in the other. */
function jointly(joint: Claim, single: Claim, input: CheckInput): Shift[] | null {
  const words = JOINTLY.exec(joint.sentence)?.[0];
  const [voice, second] = speakerFinder(input)(single);
  if (words === undefined || joint.attributed_to !== null || !voice || second) return null;
  const nameOf = articleNamer(input.articles);
  return [
    {
      claims: [joint, single],
      facet: "jointly",
      caveat: `${nameOf(joint.article_id)} has “${words}” where ${nameOf(single.article_id)} names ${sayWho(single.attributed_to ?? voice.name, single.sentence)} alone (${sayQuote(single)}). Of the other side no word is quoted.`
    }
  ];
}

/** "the Kremlin", where the sentence has it so. */
const sayWho = (name: string, sentence: string): string =>
  new RegExp(`\\bthe ${name.replace(/[^\p{L}\d ]/gu, ".")}\\b`, "iu").test(sentence) ? `the ${name}` : name;

function draft(same: readonly Shift[]): FindingDraft[] {
  const [first] = same;
  if (!first) return [];
  return [
    {
      severity: "note",
      verdict: "inconsistent",
      caveat: first.caveat,
      about: claimEvidence(same.flatMap(({claims}) => claims)),
      facet: first.facet
    }
  ];
}
