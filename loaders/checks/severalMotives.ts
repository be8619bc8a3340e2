import {type ArticleSentence, articleSentences, wordsEvidence} from "./articleSentences.js";
import type {Check, CheckInput, Threshold} from "./check.js";
import {cuePattern} from "./cuePattern.js";
import {articleNamer, sayList, sayWords} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** What is given or sent, whatever for. */
const GIVEN = /\b(?:arms|weapons?|suppl(?:y|ies)|aid|military hardware|military equipment)\b/iu;
const MOTIVES_AT_LEAST: Threshold = {
  name: "sentences of at least two articles that give a reason for one delivery",
  value: 3,
  source: "judged: two may be one reason in two wordings"
};
const QUOTED_AT_MOST = 5;
/** What was asked right after a sentence belongs to it. */
const QUESTION = /\?$/;

/**
 * Several reasons for one delivery of arms, in several articles: none of them may be given as the reason.
 *
 * ```ok
 * A body: The supply of arms is based in part on a desire to stop extremism.
 * B body: The aid is aimed at modernizing the army.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * article B; publisher=The News
 * A body: The supply of arms is based in part on a desire to stop extremism. They supply arms in order to strengthen the army.
 * B body: The aid is aimed at keeping others out.
 * => note: The texts give several reasons for what is sent: “The supply of arms is based in part on a desire to stop extremism.” (The Herald)
 * ```
 */
export const severalMotives: Check = {
  name: "several-motives",
  title: "One delivery, several reasons",
  reason: "Each reason has its own interest behind it; the one that a text picks is not the one there was.",
  kind: "sourcing",
  reach: "dossier",
  thresholds: [MOTIVES_AT_LEAST],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const found = motivesIn(input);
    const articles = new Set(found.map(({sentence}) => sentence.article_id));
    if (found.length < MOTIVES_AT_LEAST.value || articles.size < 2) return [];
    // A summary and the text below it give one reason.
    const quoted = new Set(
      found.map(({sentence, at}) => `${sayWords(sentence.text, 110, at)} (${nameOf(sentence.article_id)})`)
    );
    const said = [...quoted].slice(0, QUOTED_AT_MOST);
    return [
      {
        severity: "note",
        verdict: "hazard",
        caveat: `The texts give several reasons for what is sent: ${sayList(said)}. They need not exclude each other: print none of them as the reason.`,
        about: found.map(({sentence}) => whole(sentence))
      }
    ];
  }
};

/** Sentences that give a reason for what is given or sent, and where in them it stands (UTF-16 units). */
export function motivesIn(
  input: CheckInput
): readonly {readonly sentence: ArticleSentence; readonly at: number}[] {
  const purpose = cuePattern(input, "purpose");
  if (!purpose) return [];
  const sentences = articleSentences(input);
  return sentencesWith(input, purpose).flatMap((sentence) => {
    const at = purpose.exec(sentence.text)?.index;
    if (at === undefined || sentence.kind === "title") return [];
    const before = sentences[sentences.indexOf(sentence) - 1];
    // "Is it a coincidence?" asks about what was said just before.
    const asks = QUESTION.test(sentence.text) && before?.paragraph === sentence.paragraph;
    const subject = asks && before.article_id === sentence.article_id ? before.text : sentence.text;
    return GIVEN.test(subject) ? [{sentence, at}] : [];
  });
}

const whole = (sentence: ArticleSentence) => wordsEvidence(sentence, 0, sentence.text);
