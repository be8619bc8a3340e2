import {articleLists, type ArticleList, type ListItem} from "./articleLists.js";
import {sentenceEvidence} from "./articleSentences.js";
import type {Check, FindingDraft, Threshold} from "./check.js";
import {articleNamer, sayFirst, sayList, sayWords} from "./say.js";

/** A lead that announces parts of something, so that each item has to be a thing. */
const INVENTORY = /\b(?:includ(?:es?|ed|ing)|consist(?:s|ed|ing)? of|compris(?:es?|ed|ing)|made up of)\s*:$/i;
/** A lead that announces the clauses of a document. */
const TERMS =
  /\b(?:text|terms?|provisions?|clauses?|articles?) of the (?:[\p{L}-]+ ){0,3}(?:agreement|document|treaty|contract|deal|accord|pact|protocol|memorandum)\b.*:$/iu;
/** A lead that speaks of a force, of which a country's area or alliances are no part. */
const FORCE = /\b(?:force|army|fleet|corps|unit|base|garrison)s?\b/i;
const OF_COUNTRY = new Set([
  "area_total",
  "border",
  "membership",
  "ethnic_share",
  "population",
  "coastline_length"
]);
/** A heading on forces and arms. */
const MILITARY = /\b(?:military|armed forces|army)\b/i;
/** Somebody is quoted. "According to Article 6" quotes the document itself. */
const SPEECH =
  /(?:\p{Lu}\p{L}+|\b(?:he|she|minister|spokes\p{L}+)),? (?:says|said|adds|added|stated|told|announced)\b|\baccording to (?!article|annex|paragraph|clause|section)(?:the )?\p{Lu}/iu;
/** "It is bordered by", "75% of its population is": a statement. A part has no verb of its own, only in a clause that describes it. */
const AUXILIARY = /\b(?:is|are|was|were|has|have|had|will|would|can|may|must)\b/u;
const RELATIVE = /\b(?:which|that|who|where|whose)\b/u;
/** "Moscow considers it one of …" */
const TRANSITIVE = /^\p{Lu}\p{L}+ \p{Ll}{3,}s (?:it|them|this|that|these|its|their)\b/u;
const isStatement = (words: string): boolean =>
  TRANSITIVE.test(words) || AUXILIARY.test(words.split(RELATIVE, 1)[0] ?? "");

const SHARE_OF_PARTS: Threshold = {
  name: "items of an announced inventory that are parts indeed",
  value: 1,
  source: "judged: where no item is a part, the word “includes” was meant loosely"
};
/** So many strangers a caveat quotes. */
const QUOTED_AT_MOST = 8;
const QUOTE_LENGTH = 45;

/**
 * Items that are not what the words above their list announce: statements in an inventory, a person's remark among the clauses of a
 * document. What the lead says of its source then need not hold for them.
 *
 * ```ok
 * A body: The army has a support force which includes:
 * A list: • Two depots
 * A list: • A rail network of 424 km
 * A body: The terms of the agreement are:
 * A list: • According to Article 6, the commander directs the force.
 * A list: • The land is used for five years.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: The country has a support force which includes:
 * A list: • Two ports and 28 airports.
 * A list: • It is bordered by China to the east.
 * A list: • 75% of its population is urban.
 * => note: “It is bordered by China to the east.” and “75% of its population is urban.”
 * ```
 * ```not-ok
 * A title: What are its military capabilities?
 * A list: • Tanks: 215
 * A list: • Population: 6 million
 * KGZ tanks = 215 count; table=force_figures; sentence=• Tanks: 215
 * KGZ population = 6,000,000 persons; table=country_profile; sentence=• Population: 6 million
 * => note: “Population: 6 million” stands under “What are its military capabilities?”, and is no military strength.
 * ```
 * ```not-ok
 * A body: The text of the new document is as follows:
 * A list: • The parties set up a joint system.
 * A list: • Systems will stand in the north, Defense Minister Ann Day says
 * => note: no clause
 * ```
 */
export const listOffItsLead: Check = {
  name: "list-off-its-lead",
  title: "Items that do not belong to their list",
  reason:
    "What a lead says of a list, that it is the text of a treaty or comes from a source, is believed of every item in it.",
  kind: "duplicates",
  reach: "document",
  thresholds: [SHARE_OF_PARTS],
  run(input) {
    const nameOf = articleNamer(input.articles);
    return articleLists(input).flatMap((list) => {
      const lead = list.lead?.text ?? "";
      if (list.lead?.kind === "title" && MILITARY.test(lead)) return civilian(list, nameOf);
      if (INVENTORY.test(lead)) return inventory(list, nameOf);
      return remarks(list, nameOf);
    });
  }
};

/** The items of a list of clauses that are no clause but what somebody said. */
export function strangersOf(list: ArticleList): readonly ListItem[] {
  if (!TERMS.test(list.lead?.text ?? "")) return [];
  const said = list.items.filter(({words}) => SPEECH.test(words));
  return said.length === list.items.length ? [] : said;
}

function inventory(list: ArticleList, nameOf: (id: string) => string): FindingDraft[] {
  const ofForce = FORCE.test(list.lead?.text ?? "");
  const strangers = list.items.filter((item) => isStatement(item.words) || (ofForce && isOfCountry(item)));
  if (strangers.length === 0 || list.items.length - strangers.length < SHARE_OF_PARTS.value) return [];
  const quoted = strangers.map(({words}) => sayWords(words.trim(), QUOTE_LENGTH));
  return [
    draft(
      list,
      strangers,
      `In ${nameOf(list.article_id)} the list under ${sayLead(list)} holds what is no part of it: ${sayFirst(quoted, QUOTED_AT_MOST)}. The lead need not cover them: do not attribute them to it.`
    )
  ];
}

/** What a country is rather than what its forces have, under a heading on these. */
function civilian(list: ArticleList, nameOf: (id: string) => string): FindingDraft[] {
  const strangers = list.items.filter(
    ({sentences}) => sentences.flatMap(({claims}) => claims)[0]?.table === "country_profile"
  );
  if (strangers.length === 0 || strangers.length === list.items.length) return [];
  const quoted = strangers.map(({words}) => sayWords(words.trim(), QUOTE_LENGTH));
  return [
    draft(
      list,
      strangers,
      `In ${nameOf(list.article_id)} ${sayFirst(quoted, QUOTED_AT_MOST)} stands under ${sayWords(list.lead?.text ?? "")}, and is no military strength.`
    )
  ];
}

/** Whether all that an item says is of the country as a whole. */
function isOfCountry({sentences}: ListItem): boolean {
  const claims = sentences.flatMap((sentence) => sentence.claims);
  return claims.length > 0 && claims.every(({measure}) => OF_COUNTRY.has(measure));
}

function remarks(list: ArticleList, nameOf: (id: string) => string): FindingDraft[] {
  const said = strangersOf(list);
  if (said.length === 0) return [];
  const quoted = said.map(({words}) => sayWords(words.trim(), 2 * QUOTE_LENGTH));
  return [
    draft(
      list,
      said,
      `In ${nameOf(list.article_id)} ${sayLead(list)} is followed by what somebody said: ${sayList(quoted)}. That is no clause of the document.`
    )
  ];
}

const sayLead = ({lead}: ArticleList): string => sayWords(lead?.text ?? "", QUOTE_LENGTH, lead?.text.length);

const draft = (list: ArticleList, items: readonly ListItem[], caveat: string): FindingDraft => ({
  severity: "note",
  verdict: "hazard",
  caveat,
  about: items.flatMap(({sentences}) => sentences.flatMap(sentenceEvidence)),
  against: list.lead ? sentenceEvidence({...list.lead, claims: []}) : []
});
