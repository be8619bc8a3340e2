import type {Claim} from "../model.js";
import {articleLists, type ArticleList} from "./articleLists.js";
import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {isFigure} from "./isFigure.js";
import {isSecondHand} from "./oneUnnamedVoice.js";
import {toldAllTheSame} from "./saidUnknown.js";
import {articleNamer, sayList, sayWords} from "./say.js";
import {unspokenThoughts} from "./unspokenThought.js";

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

const FIGURES_AT_LEAST: Threshold = {
  name: "figures without a source in an article",
  value: 2,
  source: "judged: one everyday figure in a report, as how many people a country has, needs no source"
};
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
  thresholds: [FIGURES_AT_LEAST],
  run(input) {
    const nameOf = articleNamer(input.articles);
    // What a text tells although it calls it untold, and what one unnamed person said, other checks tell.
    const elsewhere = new Set(toldAllTheSame(input).map(({told}) => told));
    const hearsay = articleSentences(input).filter(
      (sentence) => isHearsay(sentence) && !elsewhere.has(sentence) && !isSecondHand(sentence)
    );
    const lists = new Map(articleLists(input).map((list) => [list.lead, list]));
    const covered = new Set<Claim>();
    const drafts = hearsay.map((sentence) => {
      const list = sentence.text.endsWith(":") ? lists.get(sentence) : undefined;
      for (const {claims} of [sentence, ...(list?.items.flatMap(({sentences}) => sentences) ?? [])])
        for (const claim of claims) covered.add(claim);
      return list ? listDraft(sentence, list, input) : hearsayDraft(sentence, nameOf);
    });
    return [...drafts, ...ownWord(input, covered, nameOf)];
  }
};

function isHearsay({text, kind}: ArticleSentence): boolean {
  if (kind === "title") return false;
  return (
    ANONYMOUS.some((cue) => cue.test(text)) ||
    (HEARSAY.some((cue) => cue.test(text)) && !NAMED_SPEECH.test(text))
  );
}

/** "According to Russian and Western reports, it includes:" vouches for every item of the list that follows. */
function listDraft(lead: ArticleSentence, {items}: ArticleList, input: CheckInput): FindingDraft {
  const sentences = items.flatMap((item) => item.sentences);
  const thoughts = unspokenThoughts(input).filter((sentence) => sentences.includes(sentence));
  const unspoken = thoughts.map(
    ({text}) =>
      ` Nobody is quoted with what one of them has a state think: ${sayWords(text.replace(/^\P{L}+/u, ""))}.`
  );
  return {
    severity: "note",
    verdict: "unverifiable",
    caveat: `${articleNamer(input.articles)(lead.article_id)} names nobody for a list of ${items.length} items: ${sayWords(lead.text, 140, cueIndex(lead))}${unspoken.join("")}`,
    about: [lead, ...sentences].flatMap(sentenceEvidence)
  };
}

function hearsayDraft(sentence: ArticleSentence, nameOf: (id: string) => string): FindingDraft {
  return {
    severity: "note",
    verdict: "unverifiable",
    caveat: `${nameOf(sentence.article_id)} names nobody for this: ${sayWords(sentence.text, 140, cueIndex(sentence))}`,
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
  return [...unsourced.values()].flatMap((claims) => {
    if (claims.length < FIGURES_AT_LEAST.value) return [];
    const kinds = [...new Set(claims.map(({measure}) => labels.get(measure) ?? measure))];
    const named = kinds.length > NAMED_AT_MOST ? [...kinds.slice(0, NAMED_AT_MOST), "more"] : kinds;
    return [
      {
        severity: "note",
        verdict: "unverifiable",
        caveat: `${nameOf(claims[0]?.article_id ?? "")} names no source for ${claims.length} figures on ${sayList(named)}.`,
        about: claimEvidence(claims)
      }
    ];
  });
}
