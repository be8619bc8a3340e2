import {type ArticleSentence, articleSentences, wordsEvidence} from "./articleSentences.js";
import type {Check, CheckInput} from "./check.js";
import {cuePattern} from "./cuePattern.js";
import {claimEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayFirst, sayList, sayWords} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** By these words a writer says what he makes of it, and not what he was told. */
const INFERS =
  /\b(?:appears?|appeared|seems?|seemed) (?:to (?:be|have)\b|(?:interested|intended|likely|ready|set)\b)|\b(?:is|was|were|are) (?:most |very )?likely (?:intended|meant|aimed|designed)\b|\b(?:no doubt|presumably|apparently|evidently)\b/iu;
/** Then somebody else infers, and the speaker is known. */
const SPOKEN =
  /["“”]|\b(?:said|says|told|added|according to|writes?|wrote|interpreted|believes?|argues?|claims?)\b/iu;

/** A voice that nobody was asked for: "Many in the capital no doubt are wondering". */
const INVENTED =
  /\b(?:many|most|some|everyone|observers|critics|people)\b[^.,;]+\b(?:no doubt|surely|must be|are (?:certainly|probably)) (?:are )?(?:wondering|asking|thinking|hoping|worried)\b/iu;
/** So many places a caveat quotes. */
const QUOTED_AT_MOST = 6;
const QUOTE_LENGTH = 70;

/**
 * What a writer infers without naming anybody: "appears to be part of", "was likely intended". One finding an article; figures in
 * these sentences and behind them hang on the inference.
 *
 * ```ok
 * A body: “It appears to be part of the plan,” the minister said. The deal was signed in May.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: The aid appears to be part of a larger package. It was likely intended to please the neighbour.
 * => note: “The aid appears to be part of a larger package.” and “It was likely intended to please the neighbour.”
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: Many in the capital no doubt are wondering: what comes next?
 * => note: The Herald says for nobody in particular: “Many in the capital no doubt are wondering: what comes next?”
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: The aid appears to be part of a larger package. All of this points to a plan.
 * => note: Later it builds on that: “All of this points to a plan.”
 * ```
 */
export const ownInference: Check = {
  name: "own-inference",
  title: "The writer’s own inference",
  reason: "What a writer puts together from two reports is neither’s news, and falls with the first of them.",
  kind: "sourcing",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const found = sentencesWith(input, INFERS).filter(
      ({text, kind}) => kind !== "title" && INFERS.test(text) && !SPOKEN.test(text)
    );
    return [...groupBy(found, ({article_id}) => article_id)].map(([article_id, sentences]) => {
      const voices = sentences.filter(({text}) => INVENTED.test(text));
      const inferred = sentences.filter((sentence) => !voices.includes(sentence));
      const settled = inferred.length > 0 ? settledIn(inferred, input) : undefined;
      const said = [
        inferred.length > 0
          ? `${nameOf(article_id)} infers this and names nobody for it: ${sayFirst(inferred.map(quoted), QUOTED_AT_MOST)}.`
          : "",
        settled ? `Later it builds on that: ${sayWords(settled.text, QUOTE_LENGTH)}.` : "",
        voices.length > 0
          ? `${inferred.length > 0 ? "It" : nameOf(article_id)} says for nobody in particular: ${sayList(voices.map(({text}) => sayWords(text)))}.`
          : ""
      ];
      return {
        severity: "note",
        verdict: "unverifiable",
        caveat: said.filter((part) => part !== "").join(" "),
        about: [...sentences, ...(settled ? [settled] : [])].flatMap((sentence) => {
          const inferred = INFERS.exec(sentence.text);
          return [
            ...claimEvidence(sentence.claims),
            wordsEvidence(sentence, inferred?.index ?? 0, inferred?.[0] ?? sentence.text)
          ];
        })
      };
    });
  }
};

/** The first sentence behind an inference that draws a conclusion from all that was said. */
function settledIn(inferred: readonly ArticleSentence[], input: CheckInput): ArticleSentence | undefined {
  const settled = cuePattern(input, "settled");
  const all = articleSentences(input);
  const from = all.indexOf(inferred[0] as ArticleSentence);
  return all
    .slice(from + 1)
    .find(({text, article_id}) => article_id === inferred[0]?.article_id && settled?.exec(text)?.index === 0);
}

const quoted = ({text}: ArticleSentence): string => sayWords(text, QUOTE_LENGTH, text.search(INFERS));
