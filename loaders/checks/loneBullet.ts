import type {Reference} from "../model.js";
import {articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check, Threshold} from "./check.js";
import {contentWords, shareOf} from "./contentWords.js";
import {referenceEvidence} from "./evidence.js";
import {remember} from "./remember.js";
import {articleNamer, sayList, sayPublisher, sayWords} from "./say.js";

const SHARED_AT_LEAST: Threshold = {
  name: "words with meaning that a line and the note of a reference share",
  value: 4,
  source: "judged: so many only if they speak of one thing"
};

/**
 * A bullet that stands alone between paragraphs, under no heading and after no colon: the list that it belonged to is elsewhere or lost,
 * and nobody can tell whose statement it is.
 *
 * ```ok
 * A body: The terms are:
 * A list: • The parties set up a system.
 * A body: It was signed in May.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: The expert spoke of the alliance.
 * A list: • Establish a joint system.
 * A body: The efforts go on.
 * => note: “• Establish a joint system.”
 * ```
 * ```not-ok
 * A body: The expert spoke of the alliance.
 * A list: • Establish a system to share experience in the fight against foreign interference.
 * A body: The efforts go on.
 * R43 KGZ broadcaster_closed(Radio Day) = 2023-04-27 date; note=Russia offered to share experience against foreign interference; publisher=The Agency
 * => note: References have much the same in another story, that of Radio Day: Russia offered to share experience against foreign interference (The Agency).
 * ```
 */
export const loneBullet: Check = {
  name: "lone-bullet",
  title: "A bullet without its list",
  reason: "A line that was moved from its list keeps its words and loses its meaning.",
  kind: "contamination",
  reach: "document",
  thresholds: [SHARED_AT_LEAST],
  run(input) {
    const nameOf = articleNamer(input.articles);
    const sentences = articleSentences(input);
    return sentences.flatMap((sentence, i) => {
      const before = sentences[i - 1];
      const after = sentences[i + 1];
      const between = before?.kind === "body" && after?.kind === "body";
      const oneText = before?.article_id === sentence.article_id && after?.article_id === sentence.article_id;
      if (sentence.kind !== "list" || !between || !oneText || before.text.endsWith(":")) return [];
      // A line that goes on below is a list wrapped at a fixed width.
      if (!/[.!?]["”’]?$/.test(sentence.text) || !/^["“‘]?[\p{Lu}\d]/u.test(after.text)) return [];
      const words = [...new Set(contentWords(sentence.text))];
      const alike = input.references.filter(
        (reference) => shareOf(words, wordsOfNote(reference)) * words.length >= SHARED_AT_LEAST.value
      );
      const stories = [...new Set(alike.map(({item}) => item ?? "another matter"))];
      // The note that tells the most plainly is the shortest; the others are only much like it.
      const [first, ...others] = alike.toSorted((a, b) => (a.note ?? "").length - (b.note ?? "").length);
      const elsewhere =
        first !== undefined
          ? ` References have much the same in another story, that of ${sayList(stories)}: ${first.note ?? ""} (${sayPublisher(first)}${others.length > 0 ? `; much like it ${[...new Set(others.map(sayPublisher))].join("; ")}` : ""}).`
          : "";
      return [
        {
          severity: "note",
          verdict: "hazard",
          caveat: `In ${nameOf(sentence.article_id)} this line stands alone between two paragraphs, as a bullet without a list: ${sayWords(sentence.text, 140)} Whether it goes on from the sentence before (${sayWords(before.text, 60)}), and whose statement it is, the text does not say.${elsewhere}`,
          about: sentenceEvidence(sentence),
          against: [...sentenceEvidence({...before, claims: []}), ...referenceEvidence(alike)]
        } as const
      ];
    });
  }
};

const wordsOfNote: (reference: Reference) => ReadonlySet<string> = remember(
  ({note}) => new Set(contentWords(note ?? ""))
);
