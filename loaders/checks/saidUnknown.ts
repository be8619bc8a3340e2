import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, Threshold} from "./check.js";
import {isFigure} from "./isFigure.js";
import {articleNamer, sayWords} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** Nothing was told: "no information has been released", "did not disclose", "it is not clear". */
const UNTOLD =
  /\b(?:no|little|few) (?:[\p{L}-]+ ){0,2}(?:information|details?|figures|data)\b|\b(?:has|have|had|did|does|do|was|were|is|are)(?:n[’']t| not| never) (?:yet )?(?:been )?(?:yet )?(?:disclosed?|released?|specif(?:y|ied)|reveal(?:ed)?|made public|known|clear)\b|\b(?:is|was|remains?) (?:unknown|unclear|secret)\b/iu;
/** … about which things, or about how much money, or how many. */
const TOPICS: readonly {readonly asks: RegExp; readonly unit: string | null}[] = [
  {
    asks: /\b(?:what|which) (?:kinds?|types?|sorts?|weapons?|arms|equipment|items|deliveries|supplies)\b|\b(?:kinds?|types?|composition) of\b/i,
    unit: null
  },
  {asks: /\bhow much\b|\b(?:amount|value|price|cost|sum|size) of\b|\b(?:price|cost|value)\b/i, unit: "USD"},
  {asks: /\bhow many\b|\bnumbers? of\b/i, unit: "count"}
];

const SENTENCES_ON: Threshold = {
  name: "sentences after “nothing is known” in which it is told all the same",
  value: 2,
  source: "judged: further on the text speaks of something else, or of what came out since"
};
const ITEMS_AT_LEAST: Threshold = {
  name: "things that are then listed",
  value: 2,
  source: "judged: one thing may be an example"
};

/**
 * A text that says nothing was told about the things, the sum or the number, and tells them in the next breath: the reader cannot know
 * whether the list is official, old or guessed.
 *
 * ```ok
 * A body: The ministry did not disclose the price of the deal.
 * A body: The deal covers tanks and helicopters.
 * RUS equipment_item(tanks) = none; to=KGZ; table=equipment; sentence=The deal covers tanks and helicopters.
 * RUS equipment_item(helicopters) = none; to=KGZ; table=equipment; sentence=The deal covers tanks and helicopters.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: No information was released about what kind of deliveries are meant.
 * A body: Reportedly, Russia will ship tanks and helicopters.
 * RUS equipment_item(tanks) = none; to=KGZ; table=equipment; sentence=Reportedly, Russia will ship tanks and helicopters.
 * RUS equipment_item(helicopters) = none; to=KGZ; table=equipment; sentence=Reportedly, Russia will ship tanks and helicopters.
 * => note: and then tells it, from no named source
 * ```
 */
export const saidUnknown: Check = {
  name: "said-unknown",
  title: "Said to be unknown, and told",
  reason: "What a text calls unreleased and then lists has a source that the text does not name.",
  kind: "sourcing",
  reach: "document",
  thresholds: [SENTENCES_ON, ITEMS_AT_LEAST],
  run(input) {
    const nameOf = articleNamer(input.articles);
    return toldAllTheSame(input).map(({unknown, told}) => {
      const unnamed = told.claims.every(({attributed_to}) => attributed_to === null);
      return {
        severity: "note",
        verdict: "inconsistent",
        caveat: `${nameOf(unknown.article_id)} says that nothing was told (${sayWords(unknown.text, 110)}) and then tells it${unnamed ? ", from no named source" : ""}: ${sayWords(told.text, 140)}`,
        about: sentenceEvidence(told),
        against: sentenceEvidence({...unknown, claims: []})
      } as const;
    });
  }
};

/** Sentences that call something untold, each with the one that tells it all the same. */
export function toldAllTheSame(
  input: CheckInput
): readonly {readonly unknown: ArticleSentence; readonly told: ArticleSentence}[] {
  const sentences = articleSentences(input);
  return sentencesWith(input, UNTOLD).flatMap((sentence) => {
    if (!UNTOLD.test(sentence.text)) return [];
    const topic = TOPICS.find(({asks}) => asks.test(sentence.text));
    if (!topic) return [];
    const i = sentences.indexOf(sentence);
    const told = sentences
      .slice(i + 1, i + 1 + SENTENCES_ON.value)
      .find((next) => next.article_id === sentence.article_id && tells(next, topic.unit));
    return told ? [{unknown: sentence, told}] : [];
  });
}

function tells({claims}: ArticleSentence, unit: string | null): boolean {
  if (unit === null) return claims.filter(({table}) => table === "equipment").length >= ITEMS_AT_LEAST.value;
  return claims.some((claim) => claim.unit === unit && isFigure(claim));
}
