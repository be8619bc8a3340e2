import type {Claim} from "../model.js";
import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {isFigure} from "./isFigure.js";
import {articleNamer, sayList, sayWords} from "./say.js";

/** It was said, and the text does not say by whom. */
const HEARSAY: readonly RegExp[] = [
  /\breportedly\b/i,
  /\ballegedly\b/i,
  /\b(?:it (?:was|is|has been)|were|was) (?:previously |also |widely )?(?:reported|rumou?red|alleged)\b/i,
  /\breports? (?:that|have|has|suggest|say|indicate|reveal)/i
];
/** Somebody is given as the source, but nobody whom one could ask. */
const ANONYMOUS: readonly RegExp[] = [
  /\baccording to (?:[\p{L}-]+ ){0,4}(?:reports?|sources?|observers|experts|analysts|officials|media)\b/iu,
  /\b(?:a|an) (?:[\p{L}-]+ ){0,2}(?:source|official|diplomat)s? (?:with)?in\b/iu
];

/** Hearsay that the same sentence also ascribes to someone has a source after all. */
const NAMED_SPEECH =
  /\b(?:according to|told)\s+\p{Lu}|\p{Lu}[\p{L}’'-]+,? (?:reported|wrote|said|announced)\b/u;

/** A caveat names so many kinds of figures. */
const NAMED_AT_MOST = 4;
/** Tables whose figures a reader would want to look up; an unnamed source matters most there. */
const CHECKABLE = new Set(["force_figures", "aid_amounts", "country_profile"]);

/**
 * Figures and promises for which a text names nobody: "reportedly", "it was reported", "according to observers"; and, once an article, the measured
 * figures that stand there on the article's own word.
 *
 * ```ok
 * A body: According to Global Firepower, the army has 215 tanks.
 * KGZ tanks = 215 count; by=Global Firepower
 * ```
 * ```not-ok
 * A body: Reportedly, Russia will ship small arms.
 * => note: “Reportedly, Russia will ship small arms.”
 * ```
 * ```not-ok
 * KGZ tanks = 215 count
 * KGZ towed_guns = 311 count
 * => note: names no source for 2 figures
 * ```
 */
export const noNamedSource: Check = {
  name: "no-named-source",
  title: "No named source",
  reason: "What nobody is named for nobody can be asked about.",
  kind: "sourcing",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const claims = groupBy(input.claims, ({article_id, attributed_to}) =>
      attributed_to === null ? null : `${article_id} ${attributed_to}`
    );
    const hearsay = articleSentences(input)
      .filter(isHearsay)
      .map((sentence) => withList(sentence, claims));
    const covered = new Set(hearsay.flatMap((sentence) => sentence.claims));
    return [...hearsay.map((sentence) => hearsayDraft(sentence, nameOf)), ...ownWord(input, covered, nameOf)];
  }
};

function isHearsay({text, kind}: ArticleSentence): boolean {
  if (kind === "title") return false;
  return (
    ANONYMOUS.some((cue) => cue.test(text)) ||
    (HEARSAY.some((cue) => cue.test(text)) && !NAMED_SPEECH.test(text))
  );
}

/** "According to Russian and Western reports, it includes:" covers the list that follows and is ascribed to these reports. */
function withList(
  sentence: ArticleSentence,
  ascribed: ReadonlyMap<string, readonly Claim[]>
): ArticleSentence {
  if (!sentence.text.endsWith(":")) return sentence;
  const list = [...ascribed].flatMap(([key, claims]) => {
    const source = key.slice(sentence.article_id.length + 1);
    return key.startsWith(`${sentence.article_id} `) && sentence.text.includes(source) ? claims : [];
  });
  return {...sentence, claims: [...new Set([...sentence.claims, ...list])]};
}

function hearsayDraft(sentence: ArticleSentence, nameOf: (id: string) => string): FindingDraft {
  const count =
    sentence.text.endsWith(":") && sentence.claims.length > 1
      ? ` ${sentence.claims.length} statements follow.`
      : "";
  return {
    severity: "note",
    verdict: "unverifiable",
    caveat: `${nameOf(sentence.article_id)} names nobody for this: ${sayWords(sentence.text, 140, cueIndex(sentence))}${count}`,
    about: sentenceEvidence(sentence)
  };
}

/** Where the words stand that name nobody. */
const cueIndex = ({text}: ArticleSentence): number =>
  Math.max(...[...ANONYMOUS, ...HEARSAY].map((cue) => cue.exec(text)?.index ?? 0));

/** One finding an article, so that a list of twenty figures does not ring twenty times. */
function ownWord(
  input: CheckInput,
  covered: ReadonlySet<Claim>,
  nameOf: (id: string) => string
): FindingDraft[] {
  const labels = new Map(input.measures.map(({measure, label}) => [measure, label]));
  const unsourced = groupBy(input.claims, (claim) =>
    CHECKABLE.has(claim.table) && claim.attributed_to === null && isFigure(claim) && !covered.has(claim)
      ? claim.article_id
      : null
  );
  return [...unsourced.values()].map((claims) => {
    const kinds = [...new Set(claims.map(({measure}) => labels.get(measure) ?? measure))];
    const figures = claims.length === 1 ? "its figure" : `${claims.length} figures`;
    const named = kinds.length > NAMED_AT_MOST ? [...kinds.slice(0, NAMED_AT_MOST), "more"] : kinds;
    return {
      severity: "note",
      verdict: "unverifiable",
      caveat: `${nameOf(claims[0]?.article_id ?? "")} names no source for ${figures} on ${sayList(named)}.`,
      about: claimEvidence(claims)
    };
  });
}
