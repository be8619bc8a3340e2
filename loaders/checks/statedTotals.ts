import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {type PlainNumber, plainNumbers} from "./plainNumbers.js";
import {unitBehind} from "./unitBehind.js";
import {articleNamer, sayLarge, sayList, sayWords} from "./say.js";

const ROUNDING: Threshold = {
  name: "share of a total by which rounded parts may miss it",
  value: 0.01,
  source: "judged: three figures rounded to two digits each miss their sum by less"
};

/** "6,080 foreign soldiers in all", "$10.15 billion in total": words behind a figure, with a noun or two between. */
const BEHIND = /^(?: \p{L}[\p{L}-]*){0,3} (?:in all|in total|altogether|all told)\b/u;
/** "give it a total of 70,500 men", "together worth $5.8 billion", "or 550 in all" */
const BEFORE =
  /\b(?:(?:for|give|gives|gave|giving|make|makes|making|bring|brings|bringing)(?: \p{L}+){0,3} a total of|to a total of|together worth|totall?ing|add(?:s|ing)? up to|(?:[,;:]|\band|\bor) (?:together|in all|in total|altogether|all told|in round (?:figures|numbers))) (?:about |some )?$/u;
/** "With our 19 that makes 135 guns", "With 20 officers in the capital, the contingent comes to 930": the figures before them are in the sentence ahead. */
const WITH_MORE = /^(?:Together )?[Ww]ith (?:our |the |its |their |these |those |another |a further )?$/u;
const MAKES = /\b(?:makes?|made|comes? to|came to|amounts? to|gives?) (?:about |some )?$/u;
/** "Congo 815; Golan 210; other missions 55; total 1,080" */
const LAST_ENTRY = /[;,] total:? $/u;
/** Few sentences give a total, and only those are worth reading for numbers: a word of every way above. */
const ANY_TOTAL =
  /\b(?:in all|in total|altogether|all told|total|together|totall?ing|up to|in round|makes?|comes? to)\b/;

/**
 * A total that its own sentence spells out, and that is not what the figures before it add up to (or multiply to: "$2 million a year for five years").
 *
 * ```ok
 * A body: There are 4,000 Americans, 1,900 French and 180 Japanese, 6,080 foreign soldiers in all.
 * A body: It will pay $1.45 billion a year over seven years, $10.15 billion in total.
 * A body: Of its 30 ships 4 sail; it has 60 aircraft in all.
 * A body: It handed over 2 helicopters and 2 radars for a total of 375 mln rubles, or 375 million roubles in all.
 * ```
 * ```not-ok
 * A body: There are 4,000 Americans, 1,900 French and 180 Japanese, 8,600 foreign soldiers in all.
 * => error: 4,000, 1,900 and 180 come to 6,080, not to 8,600
 * ```
 * ```not-ok
 * A list: Congo 815; Golan 210; other missions 55; total 1,800
 * => error: 815, 210 and 55 come to 1,080, not to 1,800
 * ```
 * ```not-ok
 * A body: Its 39,000 active soldiers and 31,500 paramilitaries give it a total of 87,900 men.
 * => error: 39,000 and 31,500 come to 70,500, not to 87,900
 * ```
 * ```ok
 * A body: Poland let 54 guns go, Britain 32 and France 30. With our 19 that makes 135 guns.
 * ```
 * ```not-ok
 * A body: Poland let 54 guns go, Britain 32 and France 30. With our 19 that makes 102 guns.
 * => error: 54, 32, 30 and 19 come to 135, not to 102
 * ```
 */
export const statedTotals: Check = {
  name: "stated-totals",
  title: "A total that its parts do not make",
  reason:
    "Where a sentence gives the parts and their sum, any reader can add up, and the sum shows that one of them is wrong.",
  kind: "arithmetic",
  reach: "document",
  thresholds: [ROUNDING],
  run(input) {
    const sentences = articleSentences(input);
    return sentences.flatMap((sentence, at) => {
      if (!ANY_TOTAL.test(sentence.text)) return [];
      const numbers = plainNumbers(sentence.text);
      const ahead = sentences[at - 1];
      // a list may begin a sentence earlier
      const earlier =
        ahead?.article_id === sentence.article_id && ahead.paragraph === sentence.paragraph
          ? plainNumbers(ahead.text)
          : [];
      return numbers.flatMap((total, i) => {
        const ahead = sentence.text.slice(0, total.start);
        const stated =
          BEHIND.test(sentence.text.slice(total.end)) || BEFORE.test(ahead) || LAST_ENTRY.test(ahead);
        if (stated) return judge(total, partsBefore(numbers, i, sentence.text), earlier, sentence, input);
        const [added] = numbers;
        return i === 1 && added && MAKES.test(ahead) && WITH_MORE.test(sentence.text.slice(0, added.start))
          ? judgeAdded(total, added, earlier, sentence, input)
          : [];
      });
    });
  }
};

/** The figures of the same kind that lead up to a total, in one breath. */
function partsBefore(numbers: readonly PlainNumber[], at: number, text: string): PlainNumber[] {
  const total = numbers[at];
  const parts: PlainNumber[] = [];
  let listed = false;
  for (let i = at - 1; total && i >= 0; i--) {
    const part = numbers[i];
    const next = parts[0] ?? total;
    if (!part) break;
    const between = text.slice(part.end, next.start);
    // "815; Golan 210; other missions 55; total 1,080": a list that semicolons part, and what stands right behind its colon
    listed ||= next === total && /; (?:total:? )?$/u.test(between);
    if (between.includes(":") ? next !== total : between.includes(";") && !listed) break;
    parts.unshift(part);
  }
  return parts;
}

function judge(
  total: PlainNumber,
  before: readonly PlainNumber[],
  earlier: readonly PlainNumber[],
  sentence: ArticleSentence,
  input: CheckInput
): FindingDraft[] {
  const factors = before.slice(-2);
  const product = factors.reduce((all, {value}) => all * value, 1);
  if (factors.length === 2 && fits(product, total.value)) return [];
  const parts = before.filter((part) => isOfKind(part, total, sentence.text));
  if (parts.length < 2) return [];
  const all = sumOf(parts);
  if (earlier.some((_, i) => fits(all + sumOf(earlier.slice(i)), total.value))) return [];
  for (let from = 0; from < parts.length - 1; from++) {
    for (let to = from + 2; to <= parts.length; to++)
      if (fits(sumOf(parts.slice(from, to)), total.value)) return [];
  }
  return [toDraft(total, parts, sentence, input)];
}

/** A figure that is added to some of those in the sentence before. */
function judgeAdded(
  total: PlainNumber,
  added: PlainNumber,
  earlier: readonly PlainNumber[],
  sentence: ArticleSentence,
  input: CheckInput
): FindingDraft[] {
  const counted = earlier.filter(({kind}) => kind === total.kind);
  const makes = counted.some((_, from) =>
    counted.some(
      (__, to) => to >= from && fits(sumOf(counted.slice(from, to + 1)) + added.value, total.value)
    )
  );
  // a product or a rate ("with 3 trips a day it makes 90") adds nothing
  const [largest] = counted.toSorted((a, b) => b.value - a.value);
  if (makes || !largest || added.kind !== total.kind || largest.value < added.value) return [];
  return [toDraft(total, [...counted, added], sentence, input)];
}

/** "4,000, 1,900 and 180 come to 6,080, not to 8,600" */
function toDraft(
  total: PlainNumber,
  parts: readonly PlainNumber[],
  sentence: ArticleSentence,
  input: CheckInput
): FindingDraft {
  const all = sumOf(parts);
  return {
    severity: "error",
    verdict: "inconsistent",
    caveat: `${articleNamer(input.articles)(sentence.article_id)} has ${sayWords(sentence.text, 150, total.start)}, but ${sayList(parts.map(({text}) => text))} come to ${sayLarge(all)}, not to ${total.text}.`,
    about: [
      {
        passage: {
          article_id: sentence.article_id,
          quote_start: sentence.quote_start,
          quote_end: sentence.quote_end
        }
      },
      ...sentence.claims.filter(({value}) => typeof value === "number").map((claim) => ({claim}))
    ],
    facet: total.text
  };
}

/** In one unit; "8.2 million euros and a further 5.6 million" leave it out the second time. */
function isOfKind(part: PlainNumber, total: PlainNumber, text: string): boolean {
  const [a, b] = [unitBehind(part, text), unitBehind(total, text)];
  return (
    a === b || ((a === "" || b === "") && [part, total].every((n) => / (?:m|b|tr)illion/iu.test(n.text)))
  );
}

const sumOf = (parts: readonly PlainNumber[]): number => parts.reduce((sum, {value}) => sum + value, 0);
const fits = (sum: number, total: number): boolean => Math.abs(sum - total) <= ROUNDING.value * total;
