import {wordsEvidence} from "./articleSentences.js";
import type {Check} from "./check.js";
import {articleNamer, sayWords} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** Several hold it together … */
const JOINT = /\bjoint (?:military )?(?:drills?|exercises?|man(?:o|oe|eu)+vres?|maneuvers?|training)\b/iu;
/** … and it is of one. */
const OF_ONE =
  /\b(?:exercises?|drills?) of the (?<force>(?:\p{Lu}\p{Ll}+ ){1,2}(?:Army|Air Force|Navy|Armed Forces|Air Defen[cs]e Forces|Ground Forces))\b(?! and\b)/u;

/**
 * An exercise that one sentence calls joint and gives to one force alone.
 *
 * ```ok
 * A body: The joint exercise of the Kyrgyz Air Force and the Russian Air Force took place in June.
 * ```
 * ```not-ok
 * article A; publisher=The Agency
 * A body: They spoke of joint military drills like a field training exercise of the Kyrgyz Air Force that took place in June.
 * => note: The Agency calls it joint and gives it to one side: “They spoke of joint military drills like a field training exercise of the Kyrgyz Air Force that took place in June.”
 * ```
 */
export const jointOrOnesOwn: Check = {
  name: "joint-or-ones-own",
  title: "Joint, or one side’s own",
  reason: "Whose exercise it was decides whose forces and aircraft are counted.",
  kind: "agreement",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    return sentencesWith(input, OF_ONE).flatMap((sentence) => {
      const [joint, own] = [JOINT.exec(sentence.text), OF_ONE.exec(sentence.text)];
      if (!joint || !own || joint.index > own.index) return [];
      return [
        {
          severity: "note",
          verdict: "inconsistent",
          caveat: `${nameOf(sentence.article_id)} calls it joint and gives it to one side: ${sayWords(sentence.text, 120, own.index)} Whose exercise it was is not certain.`,
          about: [wordsEvidence(sentence, joint.index, joint[0]), wordsEvidence(sentence, own.index, own[0])]
        } as const
      ];
    });
  }
};
