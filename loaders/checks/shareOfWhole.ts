import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {Check, FindingDraft, Threshold} from "./check.js";
import {numberEvidence} from "./numberEvidence.js";
import {numbersBySentence} from "./numbersBySentence.js";
import {PRINTED_THRESHOLDS, type PrintedNumber} from "./printedNumbers.js";
import {articleNamer, sayNumber, sayWords} from "./say.js";
import {hasSpelledNumber} from "./spelledNumber.js";

const ROUNDED: Threshold = {
  name: "share by which a percentage may miss what its figures make",
  value: 0.12,
  source: "judged: “some 3.4 billion, or 85 percent” rounds twice"
};
const POINTS: Threshold = {
  name: "percentage points by which it may always miss that",
  value: 1.5,
  source: "judged: a percentage is rounded to whole points, and what it is made of is rounded too"
};
const DIGITS: Threshold = {
  name: "share within which a percentage has the digits that its figures make, in another size",
  value: 0.02,
  source: "judged: two figures of three digits and a rounded share leave as much open"
};
const NEAREST: Threshold = {
  name: "figures before a part among which its whole is looked for",
  value: 2,
  source: "judged: of more figures one fits by chance too often"
};
const BACK: Threshold = {
  name: "sentences before a part in which its whole is looked for",
  value: 3,
  source: "judged: a paragraph of a report"
};

const HEDGES =
  "(?: (?:about|some|just|over|under|nearly|almost|roughly|around|more than|less than|only|exactly|a little|close to))*";
/** "$745 m, that is 54 per cent", "66.5 billion, 94 per cent", "nine of the 16 vessels (56 per cent)" */
const AGAIN = new RegExp(
  `^(?: (?!of\\b|to\\b|from\\b|than\\b|by\\b)\\p{L}[\\p{L}²-]*){0,3}(?:,? (?:or|that is|i\\.e\\.|which is)|,| \\()${HEDGES} ?$`,
  "iu"
);
/** "nine of the 16 vessels" */
const OF = /^(?: \p{L}+)? (?:out )?of (?:(?:the|its|their|all|these|those|a|planned) )*$/iu;
/** "85 per cent of the €3.95 billion, or some 3.36 billion", "54 per cent of 1.37 billion" */
const SHARE_OF = /^ of (?:(?:the|its|their|all|a|total|sum|of) )*$/iu;
/** The share is of what stood before: nothing says of what else, nor that it is a rise. */
const DONE = /^ ?(?:[).,;:](?!\d)|$)/u;

/**
 * A part and its share of a whole that the same breath gives, which do not go together; and a share that would fit the figure before it, had
 * the one or the other some zeros more or less.
 *
 * ```ok
 * A body: Nine of the 16 vessels (56 per cent) could put to sea. Approved for 2024: 70.8 billion pesos. Spent: 66.5 billion, 94 per cent.
 * A body: Some 12,000 left in a year. Another 500, or 3 per cent, came back. It pays 85 percent of $3.95 billion, or $3.36 billion.
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: Nine of the 160 vessels (56 per cent) could put to sea.
 * => warning: “Nine” is 5.63% of “160”, not “56 per cent”
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: The plan had foreseen 140,000 soldiers. The shortfall is 9,790,000, or seven per cent.
 * => warning: “9,790,000” is 6,992.86% of “140,000”, not “seven per cent”
 * ```
 */
export const shareOfWhole: Check = {
  name: "share-of-whole",
  title: "A share that its figures do not make",
  reason:
    "Where a text gives a part, its whole and the share, any reader can divide, and sees that one is wrong.",
  kind: "arithmetic",
  reach: "document",
  thresholds: [ROUNDED, POINTS, DIGITS, NEAREST, BACK, ...PRINTED_THRESHOLDS],
  run(input) {
    const numbers = numbersBySentence(input);
    const nameOf = articleNamer(input.articles);
    const sentences = articleSentences(input);
    return sentences.flatMap((sentence, at) =>
      (numbers.get(sentence) ?? []).flatMap((share, i, row): FindingDraft[] => {
        if (share.unit !== "percent" || share.value <= 0) return [];
        const told = wholeTold(row, i, sentence.text);
        if (told) return isOff(told, share) ? [toDraft(told, share, nameOf(sentence.article_id))] : [];
        const part = partBeside(row, i, sentence.text);
        const slip = part && slipped(part, share, wholesBefore(part, sentences, at, numbers));
        return slip ? [toDraft(slip, share, nameOf(sentence.article_id))] : [];
      })
    );
  }
};

interface Parts {
  readonly part: PrintedNumber;
  readonly whole: PrintedNumber;
}

/** "$745 m": a scale that was not read. */
const isCut = ({sentence, end}: PrintedNumber): boolean =>
  /^ ?(?:m|k|tn|hundred|and a half)\b/iu.test(sentence.text.slice(end));

const alike = (part: PrintedNumber, whole: PrintedNumber): boolean =>
  !isCut(part) &&
  !isCut(whole) &&
  whole.unit !== "percent" &&
  (part.unit === whole.unit || (part.unit === "" && / (?:million|billion|trillion)\b/iu.test(part.text)));

/** The whole that the words themselves name: "nine of the 16 vessels (56 per cent)", "85 per cent of 3.95 billion, or 3.36 billion". */
function wholeTold(row: readonly PrintedNumber[], at: number, text: string): Parts | null {
  const share = row[at];
  const [before, beforeThat] = [row[at - 1], row[at - 2]];
  const [next, nextButOne] = [row[at + 1], row[at + 2]];
  if (!share) return null;
  if (before && beforeThat && OF.test(text.slice(beforeThat.end, before.start))) {
    const between = text.slice(before.end, share.start);
    if (AGAIN.test(between) && DONE.test(text.slice(share.end)) && alike(beforeThat, before))
      return {part: beforeThat, whole: before};
  }
  if (next && nextButOne && SHARE_OF.test(text.slice(share.end, next.start))) {
    const between = text.slice(next.end, nextButOne.start);
    if (/\bor\b|that is|i\.e\.|\(/.test(between) && AGAIN.test(between) && alike(nextButOne, next))
      return {part: nextButOne, whole: next};
  }
  return null;
}

/** The figure that a share tells again: right before it, or behind "or". */
function partBeside(row: readonly PrintedNumber[], at: number, text: string): PrintedNumber | null {
  const share = row[at];
  const [before, next] = [row[at - 1], row[at + 1]];
  if (!share) return null;
  if (before && AGAIN.test(text.slice(before.end, share.start)) && DONE.test(text.slice(share.end)))
    return before.unit === "percent" ? null : before;
  if (next && /^, or (?:\p{L}+ )?$/u.test(text.slice(share.end, next.start)))
    return next.unit === "percent" ? null : next;
  return null;
}

/** The nearest figures before a part that are counted as it is. */
function wholesBefore(
  part: PrintedNumber,
  sentences: readonly ArticleSentence[],
  at: number,
  numbers: ReadonlyMap<ArticleSentence, readonly PrintedNumber[]>
): PrintedNumber[] {
  const found: PrintedNumber[] = [];
  for (let i = at; i >= Math.max(0, at - BACK.value); i--) {
    const sentence = sentences[i];
    if (sentence?.article_id !== part.sentence.article_id || hasSpelledNumber(sentence.text)) break;
    if (sentence.paragraph !== part.sentence.paragraph) break;
    const row = (numbers.get(sentence) ?? []).filter(
      (n) => n !== part && alike(part, n) && (i < at || n.start < part.start)
    );
    found.push(...row.toReversed());
  }
  return found.slice(0, NEAREST.value);
}

function isOff({part, whole}: Parts, share: PrintedNumber): boolean {
  const made = (100 * part.value) / whole.value;
  return Math.abs(made - share.value) > Math.max(POINTS.value, ROUNDED.value * share.value);
}

/** A part and a whole that make the digits of the share, ten or a thousand times as much or as little; none where some figure fits. */
function slipped(part: PrintedNumber, share: PrintedNumber, wholes: readonly PrintedNumber[]): Parts | null {
  if (wholes.some((whole) => !isOff({part, whole}, share))) return null;
  const whole = wholes.find((w) => {
    const power = Math.log10((100 * part.value) / w.value / share.value);
    const off = Math.abs(power - Math.round(power));
    return off <= Math.log10(1 + DIGITS.value) && [1, 3, 6].includes(Math.abs(Math.round(power)));
  });
  return whole ? {part, whole} : null;
}

function toDraft({part, whole}: Parts, share: PrintedNumber, name: string): FindingDraft {
  const made = sayNumber((100 * part.value) / whole.value);
  const [a, b, c] = [part, whole, share].map(({text}) => `“${text.trim()}”`);
  return {
    severity: "warning",
    verdict: "inconsistent",
    caveat: `${name} has ${sayWords(share.sentence.text, 150, share.start)}, but ${a ?? ""} is ${made}% of ${b ?? ""}, not ${c ?? ""}.`,
    about: [part, whole, share].flatMap(numberEvidence),
    facet: share.text
  };
}
