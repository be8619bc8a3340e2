import {type ArticleSentence, articleSentences, wordsEvidence} from "./articleSentences.js";
import type {Check} from "./check.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayWords} from "./say.js";
import {mayHold} from "./sentencesWith.js";

/** What was threatened, and what was done. */
const THREAT =
  /\bthreat(?:s|ened)? (?:of|with) (?:[\p{L}-]+ ){0,2}(?<what>sanctions|tariffs|embargo|strikes|ban)\b/iu;
const DONE =
  /\b(?:announced|imposed|introduced|imposition of|introduction of|slapped) (?:the imposition of )?(?:[\p{L}-]+ ){0,2}(?<what>sanctions|tariffs|embargo|strikes|ban)\b/iu;

/**
 * An answer to a threat of what by the same text has been done already: it answers something earlier, or something else.
 *
 * ```ok
 * A body: The ministry replied to the threat of sanctions. Later the Department announced new sanctions.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: The Department announced the imposition of new sanctions. The ministry replied that it does not fear the threat of Western sanctions.
 * => note: The Herald has sanctions announced (“The Department announced the imposition of new sanctions.”) and then answers a “threat of Western sanctions”
 * ```
 */
export const threatAfterAct: Check = {
  name: "threat-after-act",
  title: "An answer to something else",
  reason: "A reply set behind a question it was never asked says what nobody said.",
  kind: "time",
  reach: "document",
  thresholds: [],
  run(input) {
    if (!mayHold(input, THREAT) || !mayHold(input, DONE)) return [];
    const nameOf = articleNamer(input.articles);
    return [...groupBy(articleSentences(input), ({article_id}) => article_id).values()].flatMap(
      (sentences) => {
        const at = sentences.findIndex(({text}) => DONE.test(text));
        const done = sentences[at];
        const later = sentences.slice(at + 1).find(({text}) => THREAT.test(text));
        if (!done || !later) return [];
        return judge(done, later, nameOf);
      }
    );
  }
};

function judge(done: ArticleSentence, later: ArticleSentence, nameOf: (id: string) => string) {
  const [act, threat] = [DONE.exec(done.text), THREAT.exec(later.text)];
  if (!act || !threat || act.groups?.what !== threat.groups?.what) return [];
  return [
    {
      severity: "note",
      verdict: "inconsistent",
      caveat: `${nameOf(later.article_id)} has ${act.groups?.what ?? ""} announced (${sayWords(done.text, 90, act.index)}) and then answers a “${threat[0]}”: the answer may be older, or to another question.`,
      about: [wordsEvidence(later, threat.index, threat[0])],
      against: [wordsEvidence(done, act.index, act[0])]
    } as const
  ];
}
