import type {Claim, Reference} from "../model.js";
import {aboutWhom} from "./aboutWhom.js";
import {ORIGIN_THRESHOLDS} from "./agreements.js";
import type {Check, FindingDraft, Threshold} from "./check.js";
import {type ClaimOrigins, claimOrigins} from "./claimOrigins.js";
import {clusters} from "./clusters.js";
import {claimEvidence, referenceEvidence} from "./evidence.js";
import {BOUNDS_THRESHOLDS, figureBounds, overlap} from "./figureBounds.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayQuote, sayReferences, sayValue, sayWords} from "./say.js";

/** What a verb before a sum makes of it, by the strength of the verb. */
const STRENGTHS: readonly {readonly strength: string; readonly verb: RegExp}[] = [
  {strength: "given", verb: /\b(?:gave|given|granted|delivered|paid|received|disbursed)\b/giu},
  {strength: "promised", verb: /\b(?:pledg|promis|agree|commit|vow|guarante)\p{L}*(?: to \p{Ll}+)?\b/giu},
  {
    strength: "planned",
    verb: /\b(?:plan(?:s|ned)?|project(?:s|ed)|expect(?:s|ed)|intend(?:s|ed)|offer(?:s|ed)|considers?)\b(?: to \p{Ll}+)?/giu
  }
];
const VERB_WITHIN: Threshold = {
  name: "characters before a sum in which its verb may stand",
  value: 40,
  source: "judged: “promised to allocate more than” and some room; further off a verb governs something else"
};

/**
 * Several mentions of sums that may be one and the same pledge: same giver, receiver and kind, amounts that leave room for one number.
 * They must not be added up.
 *
 * ```ok
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; from=A
 * RUS military_aid_pledged = 200,000,000 USD; to=TJK; from=B
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * article B; publisher=The News
 * RUS military_aid_pledged > 1,000,000,000 USD; to=KGZ; from=A; quote=more than one billion dollars
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; from=B; quote=$1.1 billion; printed=$1.1 billion; by=Kommersant
 * R13 KGZ military_aid_pledged = 1,100,000,000 USD; as_of=2012-11-06; publisher=The Gazette
 * => note: Other reports of such a sum: $1.1 billion (The Gazette, 2012).
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * article B; publisher=The News
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; from=A; quote=$1.1 billion; printed=$1.1 billion; sentence=The capital had pledged to provide $1.1 billion.; by=Gazette
 * RUS military_aid_pledged = 1,100,000,000 USD; to=KGZ; from=B; quote=$1.1 billion; printed=$1.1 billion; sentence=The aid was projected to total $1.1 billion.
 * => note: “pledged to provide $1.1 billion” (The Herald) and “projected to total $1.1 billion” (The News) are most likely one pledge, told in verbs of different strength, and not to be added up.
 * ```
 */
export const onePledge: Check = {
  name: "one-pledge",
  title: "One pledge, several mentions",
  reason: "A pledge that three reports mention is one pledge; added up it becomes three.",
  kind: "independence",
  reach: "dossier",
  thresholds: [VERB_WITHIN, ...BOUNDS_THRESHOLDS, ...ORIGIN_THRESHOLDS],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const reports = groupBy(input.references, ({subject_code, measure, value, item}) =>
      typeof value === "number" && item === null ? `${subject_code} ${measure}` : null
    );
    const known = (rows: readonly Claim[]): Reference[] => {
      const [first] = rows;
      const bounds = rows.flatMap((row) => figureBounds(row) ?? []);
      const hull = {
        low: bounds.reduce((least, {low}) => Math.min(least, low), Infinity),
        high: bounds.reduce((most, {high}) => Math.max(most, high), -Infinity)
      };
      return (first ? (reports.get(`${aboutWhom(first)} ${first.measure}`) ?? []) : []).filter((r) => {
        const own = figureBounds(r);
        return own !== null && overlap(own, hull);
      });
    };
    const sums = groupBy(input.claims, (claim) =>
      claim.table === "aid_amounts" && figureBounds(claim) !== null
        ? `${claim.subject_code ?? ""} ${aboutWhom(claim)} ${claim.measure}`
        : null
    );
    return [...sums.values()].flatMap((claims) =>
      clusters(claims.map((row) => ({row, bounds: figureBounds(row) ?? {low: 0, high: 0}})))
        .filter(({rows}) => new Set(rows.map(({article_id}) => article_id)).size > 1)
        .map(({rows}) => draft(inTextOrder(rows), nameOf, claimOrigins(input), known(rows)))
    );
  }
};

const inTextOrder = (claims: readonly Claim[]): Claim[] =>
  [...claims].sort((a, b) =>
    a.article_id < b.article_id ? -1 : a.article_id > b.article_id ? 1 : a.quote_start - b.quote_start
  );

function draft(
  claims: readonly Claim[],
  nameOf: (id: string) => string,
  {of}: ClaimOrigins,
  reports: readonly Reference[]
): FindingDraft {
  const verbs = claims.map(verbOf);
  const said = claims.map((claim, i) => {
    const words = verbs[i]?.words;
    return `${words === undefined ? sayQuote(claim) : sayWords(words)} (${nameOf(claim.article_id)})`;
  });
  const told =
    new Set(verbs.flatMap((verb) => verb?.strength ?? [])).size > 1
      ? ", told in verbs of different strength"
      : "";
  const roots = [
    ...new Set(
      claims.flatMap((claim) =>
        of(claim).flatMap(({kind, name}) => (kind === "text" || kind === "unnamed" ? [] : [name]))
      )
    )
  ];
  const root =
    roots.length === 0
      ? "None of them names where the figure comes from"
      : `The only ${roots.length === 1 ? "source that any of them names is" : "sources that any of them name are"} ${sayList(roots)}`;
  // Who has a report from elsewhere says so in its name: "Kommersant via RBC".
  const first = reports.filter(({publisher}) => roots.some((name) => publisher.startsWith(`${name} via `)));
  const days = [...new Set(first.flatMap(({as_of}) => (as_of?.length === 10 ? as_of : [])))];
  const [day] = days;
  const when = days.length === 1 && day !== undefined ? `, of ${sayValue(day, "date")}` : "";
  return {
    severity: "note",
    verdict: "hazard",
    caveat: `${sayList(said)} are most likely one pledge${told}, and not to be added up. ${root}${when}${roots.length === 1 ? ": they are no confirmation of each other" : ""}.${sayReports(reports)}`,
    about: claimEvidence(claims),
    against: referenceEvidence(reports)
  };
}

/** The verb that governs a sum and what it makes of it, with the words from it to the sum; null where none stands near. */
function verbOf({sentence, quote}: Claim): {readonly strength: string; readonly words: string} | null {
  const at = sentence.indexOf(quote);
  const figure =
    at + quote.search(/[$€£\d]|\b(?:more|less|over|about|some|nearly|one|two|three|four|five)\b/u);
  if (at < 0 || figure < at) return null;
  const from = Math.max(0, figure - VERB_WITHIN.value);
  const found = STRENGTHS.flatMap(({strength, verb}) =>
    [...sentence.slice(from, figure).matchAll(verb)].map(({index}) => ({strength, index}))
  ).sort((a, b) => b.index - a.index)[0];
  return found
    ? {strength: found.strength, words: sentence.slice(from + found.index, at + quote.length)}
    : null;
}

/** " Other reports of it: $1.1 billion (The Gazette, 2012)." */
const sayReports = (reports: readonly Reference[]): string =>
  reports.length > 0 ? ` Other reports of such a sum: ${sayReferences(reports)}.` : "";
