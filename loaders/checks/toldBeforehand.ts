import {type ArticleSentence, articleSentences, wordsEvidence} from "./articleSentences.js";
import type {Check} from "./check.js";
import {contentWords} from "./contentWords.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayWords} from "./say.js";

/** By this the text stands before the event. */
const EVE = /\b(?:the day before|on the eve of) (?:the )?(?<event>\p{L}[^,.;“”"]{2,40})/u;
/** By this it stands in the midst of it. */
const THERE =
  /\b(?:is|are|was|were) (?:among (?:the )?[\p{L} ]{3,30} )?attending (?<event>[^,.;“”"]{3,40})/iu;

/**
 * Somebody told as attending what by the same text is still to come.
 *
 * ```ok
 * A body: They met on the eve of the summit. He will attend the summit.
 * ```
 * ```not-ok
 * article A; publisher=The News
 * A body: They met on Monday, the day before the May parade. Ann Day is among the foreign leaders attending this year's parade.
 * => note: The News has somebody there already (“is among the foreign leaders attending this year's parade”) on “the day before the May parade”.
 * ```
 */
export const toldBeforehand: Check = {
  name: "told-beforehand",
  title: "Told before it happened",
  reason: "What is planned for tomorrow may not happen; told as happening it is taken for an account.",
  kind: "time",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    return [...groupBy(articleSentences(input), ({article_id}) => article_id).values()].flatMap(
      (sentences) => {
        const before = find(sentences, EVE);
        const there = find(sentences, THERE);
        if (!before || !there) return [];
        const events = new Set(contentWords(before.event));
        // The last word of what is attended is the event itself.
        if (!events.has(contentWords(there.event).at(-1) ?? "")) return [];
        return [
          {
            severity: "note",
            verdict: "inconsistent",
            caveat: `${nameOf(there.sentence.article_id)} has somebody there already (${sayWords(there.words)}) on ${sayWords(before.words)}. It is an expectation.`,
            about: [
              wordsEvidence(there.sentence, there.at, there.words),
              wordsEvidence(before.sentence, before.at, before.words)
            ]
          } as const
        ];
      }
    );
  }
};

function find(sentences: readonly ArticleSentence[], pattern: RegExp) {
  for (const sentence of sentences) {
    const match = pattern.exec(sentence.text);
    if (match) return {sentence, at: match.index, words: match[0].trim(), event: match.groups?.event ?? ""};
  }
  return null;
}
