import type {BuiltInTable} from "../model.js";
import type {ArticleList} from "./articleLists.js";
import {type ArticleSentence, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, FindingDraft} from "./check.js";
import {claimEvidence} from "./evidence.js";
import {cueIndex, hearsay} from "./hearsay.js";
import {articleNamer, sayList, sayQuote, sayWords} from "./say.js";
import {UNDATED_AT_LEAST} from "./undatedFigures.js";
import {UNSOURCED_AT_LEAST, unsourcedFigures} from "./unsourcedFigures.js";
import {unspokenThoughts} from "./unspokenThought.js";

/** What the figures of a table are on; those of a table that a dossier adds are on what it is called. */
const TOPICS: Readonly<Record<BuiltInTable, string>> = {
  force_figures: "its forces",
  aid_amounts: "aid",
  equipment: "equipment",
  treaty_terms: "the terms of an agreement",
  country_profile: "the country",
  timeline: "what happened"
};
const topicOf = (table: string): string =>
  table in TOPICS ? TOPICS[table as BuiltInTable] : table.replaceAll("_", " ");

/** So many figures a caveat quotes. */
const NAMED_AT_MOST = 4;

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
 * KGZ tanks = 215 count; quote=215 tanks
 * KGZ towed_guns = 311 count; quote=311 towed guns
 * => note: names no source for “215 tanks” and “311 towed guns”
 * ```
 * ```not-ok
 * KGZ tanks = 215 count
 * KGZ towed_guns = 311 count
 * KGZ rocket_launchers = 21 count
 * => note: names neither a source nor a date for 3 figures
 * ```
 */
export const noNamedSource: Check = {
  name: "no-named-source",
  title: "No named source",
  reason: "What nobody is named for nobody can be asked about.",
  kind: "sourcing",
  reach: "document",
  thresholds: [UNSOURCED_AT_LEAST, UNDATED_AT_LEAST],
  yieldsTo: ["one-pledge", "another-cause", "announced-by-nobody"],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const drafts = hearsay(input).map(({sentence, list}) =>
      list ? listDraft(sentence, list, input) : hearsayDraft(sentence, nameOf)
    );
    return [...drafts, ...ownWord(input, nameOf)];
  }
};

/** "According to Russian and Western reports, it includes:" vouches for every item of the list that follows. */
function listDraft(lead: ArticleSentence, {items}: ArticleList, input: CheckInput): FindingDraft {
  const sentences = items.flatMap((item) => item.sentences);
  const thoughts = unspokenThoughts(input).filter((sentence) => sentences.includes(sentence));
  const unspoken = thoughts.map(
    ({text}) =>
      ` One of them says what a state thinks, and nobody is quoted for it: ${sayWords(text.replace(/^\P{L}+/u, ""))}.`
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

/** One finding an article, so that a list of twenty figures does not ring twenty times. */
function ownWord(input: CheckInput, nameOf: (id: string) => string): FindingDraft[] {
  return [...unsourcedFigures(input)].map(([id, {figures, undated}]) => {
    const kinds = sayList([...new Set(figures.map(({table}) => topicOf(table)))]);
    const quoted = sayList(figures.map(sayQuote));
    const more = undated.filter((claim) => !figures.includes(claim)).length;
    const caveat =
      undated.length === 0
        ? `${nameOf(id)} names no source for ${figures.length > NAMED_AT_MOST ? `${figures.length} figures on ${kinds}` : quoted}.`
        : `${nameOf(id)} names neither a source nor a date for ${figures.length} figures on ${kinds}: they are of the day of the article or older, and need not be of one day.${more > 0 ? " Other figures of the text have no date either." : ""}`;
    return {
      severity: "note",
      verdict: "unverifiable",
      caveat,
      about: claimEvidence([...figures, ...undated])
    };
  });
}
