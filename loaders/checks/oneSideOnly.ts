import {entitiesOfKind} from "./entitiesOfKind.js";
import {type ArticleSentence, wordsEvidence} from "./articleSentences.js";
import type {Check, Threshold} from "./check.js";
import {entitiesNamedIn} from "./entitiesNamedIn.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayWords} from "./say.js";
import {speakerFinder} from "./speakerFinder.js";
import {sentencesWith} from "./sentencesWith.js";

/** Two do it together. */
const TOGETHER = /\b(?:plan|agree|agreed|intend|want|have agreed|decided|pledged|are set|will) to\b/iu;
const SAID_AT_LEAST: Threshold = {
  name: "statements of an article that come from its one speaker",
  value: 3,
  source: "judged: of fewer an article may have a second voice that the program does not hear"
};

/**
 * What two countries plan, from one speaker alone: the other side is not heard.
 *
 * ```ok
 * entity rus country: Russia
 * entity kgz country: Kyrgyzstan
 * entity ann person: Ann Day
 * A body: Russia and Kyrgyzstan plan to enhance cooperation. Ann Day spoke.
 * RUS delivery = 2013-10 date; by=Ann Day
 * ```
 * ```not-ok
 * entity rus country: Russia
 * entity kgz country: Kyrgyzstan
 * entity ann person: Ann Day
 * article A; publisher=The Agency
 * A body: Russia and Kyrgyzstan plan to enhance cooperation.
 * RUS delivery = 2013-10 date; by=Ann Day
 * RUS meeting = 2013-09-23 date; by=Ann Day
 * RUS exercise = 2013-06 date; by=Ann Day
 * => note: The Agency tells what two countries plan (“Russia and Kyrgyzstan plan to enhance cooperation.”) from one speaker, Ann Day. The other side is not heard.
 * ```
 */
export const oneSideOnly: Check = {
  name: "one-side-only",
  title: "Two plan, one speaks",
  reason: "What one side says that both want is a claim about the other.",
  kind: "sourcing",
  reach: "others",
  thresholds: [SAID_AT_LEAST],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const claims = groupBy(input.claims, ({article_id, attributed_to}) =>
      attributed_to === null ? null : article_id
    );
    const countriesIn = entitiesNamedIn(entitiesOfKind(input.entities, "country"));
    const sentences = groupBy(sentencesWith(input, TOGETHER), ({article_id}) => article_id);
    return [...claims].flatMap(([id, said]) => {
      if (said.length < SAID_AT_LEAST.value) return [];
      const joint = (sentences.get(id) ?? []).find((sentence) => isJoint(sentence, countriesIn));
      if (!joint) return [];
      const voicesOf = speakerFinder(input);
      const voices = new Map(said.flatMap((claim) => voicesOf(claim)).map((voice) => [voice.key, voice]));
      const [only] = voices.values();
      if (!only || voices.size > 1) return [];
      return [
        {
          severity: "note",
          verdict: "hazard",
          caveat: `${nameOf(id)} tells what two countries plan (${sayWords(joint.text, 90)}) from one speaker, ${only.name}. The other side is not heard.`,
          about: [wordsEvidence(joint, 0, joint.text)]
        } as const
      ];
    });
  }
};

/** "Russia and Kyrgyzstan plan to …": two countries, one verb. */
function isJoint({text}: ArticleSentence, countriesIn: ReturnType<typeof entitiesNamedIn>): boolean {
  const at = TOGETHER.exec(text)?.index ?? -1;
  const subject = text.slice(0, Math.max(0, at)).replace(/^.*? - /, "");
  return (
    at > 0 && / and /.test(subject) && subject.split(" ").length <= 8 && countriesIn(subject).length === 2
  );
}
