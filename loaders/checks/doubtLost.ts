import {type ArticleSentence, articleSentences, wordsEvidence} from "./articleSentences.js";
import type {Check, Evidence, Threshold} from "./check.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayWords} from "./say.js";

/** What may be is the cause of what will be: "may aggravate the conflict, which will provoke a tide of refugees". */
const INSIDE = /\b(?<doubt>may|might|could)\b[^.;:“”]*?, (?:which|and (?:this|that|so)) (?<sure>will)\b/iu;
/** A plan and, in the next sentence, the same as certain: "We plan to supply arms. The supplies will start". */
const PLANNED = /\bplan(?:s|ned)? to (?<verb>\p{Ll}{5,})\b/iu;
const CERTAIN =
  /^(?:The|These|Those|Its|Their) (?<noun>\p{Ll}{5,}) (?<sure>will) (?!(?:likely|probably|perhaps)\b)/u;
const STEM: Threshold = {
  name: "letters that a noun shares with the verb that it is made of",
  value: 5,
  source: "judged: “supply” and “supplies”, “deliver” and “deliveries”"
};

/**
 * A doubt that is dropped on the way from one clause or sentence to the next: what may happen is followed by what will, as if the first were
 * certain.
 *
 * ```ok
 * A body: The pullout may aggravate the conflict, which could provoke a tide of refugees. We plan to supply arms. The talks will start in May.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: The pullout may aggravate the conflict, which will provoke a tide of refugees.
 * => note: In The Herald a doubt is lost on the way: “The pullout may aggravate the conflict, which will provoke a tide of refugees.”
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: We plan to supply arms to the neighbour. The supplies will start already in May.
 * => note: “We plan to supply arms to the neighbour.” becomes “The supplies will start already in May.”
 * ```
 */
export const doubtLost: Check = {
  name: "doubt-lost",
  title: "A doubt lost on the way",
  reason: "What follows from something uncertain is no more certain; quoted alone it looks so.",
  kind: "sourcing",
  thresholds: [STEM],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const sentences = articleSentences(input);
    const found = sentences.flatMap((sentence, i) => [
      ...inside(sentence),
      ...between(sentence, sentences[i + 1])
    ]);
    return [...groupBy(found, ({article_id}) => article_id)].map(([id, same]) => ({
      severity: "note",
      verdict: "hazard",
      caveat: `In ${nameOf(id)} a doubt is lost on the way: ${sayList(same.map(({said}) => said))}${same.at(-1)?.said.endsWith(".”") ? "" : "."}`,
      about: same.flatMap(({about}) => about)
    }));
  }
};

interface Lost {
  readonly article_id: string;
  readonly said: string;
  readonly about: readonly Evidence[];
}

function inside(sentence: ArticleSentence): Lost[] {
  const found = INSIDE.exec(sentence.text);
  if (!found || sentence.kind === "title") return [];
  const sure = found.index + found[0].length - (found.groups?.sure ?? "").length;
  return [
    {
      article_id: sentence.article_id,
      said: sayWords(sentence.text, 130, found.index),
      about: [
        wordsEvidence(sentence, found.index, found.groups?.doubt ?? ""),
        wordsEvidence(sentence, sure, "will")
      ]
    }
  ];
}

function between(sentence: ArticleSentence, next: ArticleSentence | undefined): Lost[] {
  const [planned, certain] = [PLANNED.exec(sentence.text), CERTAIN.exec(next?.text ?? "")];
  if (!planned || !certain || !next) return [];
  if (next.article_id !== sentence.article_id || next.paragraph !== sentence.paragraph) return [];
  if (planned.groups?.verb?.slice(0, STEM.value) !== certain.groups?.noun?.slice(0, STEM.value)) return [];
  return [
    {
      article_id: sentence.article_id,
      said: `${sayWords(sentence.text, 60)} becomes ${sayWords(next.text, 60)}`,
      about: [wordsEvidence(sentence, planned.index, planned[0]), wordsEvidence(next, 0, certain[0].trim())]
    }
  ];
}
