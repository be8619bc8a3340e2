import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {Check} from "./check.js";
import {groupBy} from "./groupBy.js";
import {articleNamer} from "./say.js";

/** What `sources.csv` says of a text that is not its publisher's own, up to the next remark. */
const SECOND_HAND =
  /\b(?<what>(?:rewording|reprint|rewrite|copy|translation|abridgement) of|(?:reworded|reprinted|rewritten|copied|translated|abridged) from) [^;.]+/iu;
/** Words by which a text owns up to that. */
const OWNED_UP =
  /\b(?:translat\p{L}+|reprint\p{L}*|originally published|first published|first appeared|republish\p{L}*|with permission)\b/iu;
/** An agency or paper: capitals in a row, or capitalized words. */
const NAME = /\b(?:\p{Lu}{2,}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+)\b/gu;

/**
 * A text that is known to be a rewording, reprint or translation (`sources.csv`), and says so nowhere: it looks like a report of its own.
 *
 * ```ok
 * article A; publisher=The News; origin=rewording of an AGF dispatch of 8 May
 * A body: The palace announced, AGF reported, that it will develop its bases.
 * ```
 * ```not-ok
 * article A; publisher=The News; origin=rewording of an AGF dispatch of 8 May; url=u
 * A body: The palace announced that it will develop its bases.
 * => note: The News does not say that its text is a rewording of an AGF dispatch of 8 May
 * ```
 */
export const uncreditedOrigin: Check = {
  name: "uncredited-origin",
  title: "An origin that is not credited",
  reason: "A text that hides where it comes from is counted as one more source.",
  kind: "independence",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const texts = groupBy(articleSentences(input), ({article_id}) => article_id);
    return input.articles.flatMap(({article_id, origin}) => {
      const known = SECOND_HAND.exec(origin ?? "");
      const sentences = texts.get(article_id) ?? [];
      const title = sentences[0];
      if (!known || !title || credits(sentences, known[0])) return [];
      const what = known.groups?.what?.endsWith("of") ? `a ${known[0]}` : known[0];
      const {quote_start, quote_end} = title;
      return [
        {
          severity: "note",
          verdict: "hazard",
          caveat: `${nameOf(article_id)} does not say that its text is ${what.trim()}. It is no report of its own.`,
          about: [{passage: {article_id, quote_start, quote_end}}]
        } as const
      ];
    });
  }
};

function credits(sentences: readonly ArticleSentence[], origin: string): boolean {
  const names = origin.match(NAME) ?? [];
  return sentences.some(({text}) => OWNED_UP.test(text) || names.some((name) => text.includes(name)));
}
