import {articleLists, type ArticleList} from "./articleLists.js";
import {type ArticleSentence} from "./articleSentences.js";
import type {CheckInput} from "./check.js";
import {isSecondHand} from "./oneUnnamedVoice.js";
import {remember} from "./remember.js";
import {toldAllTheSame} from "./saidUnknown.js";
import {sentencesWith} from "./sentencesWith.js";

/** It was said, and the text does not say by whom. */
const HEARSAY: readonly RegExp[] = [
  /\breportedly\b/i,
  /\ballegedly\b/i,
  /\b(?:it (?:was|is|has been)|were|was) (?:previously |also |widely )?(?:reported|rumou?red|alleged)\b/i,
  /\breports? (?:that|have|has|suggest|say|indicate|reveal)/i
];
/** Somebody is given as the source, but nobody whom one could ask. */
const ANONYMOUS: readonly RegExp[] = [
  /\baccording to (?:[\p{L}-]+ ){0,4}(?:reports?|sources?|observers|experts|analysts|officials|media)\b/iu,
  /\b(?:a|an) (?:[\p{L}-]+ ){0,2}(?:source|official|diplomat)s? (?:with)?in\b/iu
];

/** Hearsay that the same sentence also ascribes to someone has a source after all. */
const NAMED_SPEECH =
  /\b(?:according to|told)\s+\p{Lu}|\p{Lu}[\p{L}’'-]+,? (?:reported|wrote|said|announced)\b/u;

/** A sentence that names nobody for what it says, and the list that it vouches for, if it leads one. */
interface Hearsay {
  readonly sentence: ArticleSentence;
  readonly list: ArticleList | undefined;
}

/** The hearsay of all articles; without what a text tells although it calls it untold and what one unnamed person said, which other checks tell. */
export const hearsay: (input: CheckInput) => readonly Hearsay[] = remember((input) => {
  const maybe = sentencesWith(input, ...HEARSAY, ...ANONYMOUS);
  if (maybe.length === 0) return [];
  const elsewhere = new Set(toldAllTheSame(input).map(({told}) => told));
  const lists = new Map(articleLists(input).map((list) => [list.lead, list]));
  return maybe
    .filter((sentence) => isHearsay(sentence) && !elsewhere.has(sentence) && !isSecondHand(sentence))
    .map((sentence) => ({sentence, list: sentence.text.endsWith(":") ? lists.get(sentence) : undefined}));
});

function isHearsay({text, kind}: ArticleSentence): boolean {
  if (kind === "title") return false;
  return (
    ANONYMOUS.some((cue) => cue.test(text)) ||
    (HEARSAY.some((cue) => cue.test(text)) && !NAMED_SPEECH.test(text))
  );
}

/** Where the words stand that name nobody. */
export const cueIndex = ({text}: ArticleSentence): number =>
  Math.max(...[...ANONYMOUS, ...HEARSAY].map((cue) => cue.exec(text)?.index ?? 0));
