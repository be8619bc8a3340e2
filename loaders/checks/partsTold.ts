import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import {areMostOf, isBeyond} from "./beyondWhole.js";
import type {CheckInput, Threshold} from "./check.js";
import {numbersBySentence} from "./numbersBySentence.js";
import type {PrintedNumber} from "./printedNumbers.js";
import {hasSpelledNumber} from "./spelledNumber.js";
import {sentencesWith} from "./sentencesWith.js";

/** Two figures of which the words say that one is a part of the other. */
export interface ToldPart {
  readonly whole: PrintedNumber;
  readonly part: PrintedNumber;
}

/** Whole, cue, part: "7,500 (including 1,200", "18 helicopters, of which 12", "7,500 soldiers, among them the King's own guard of 1,200". */
const INCLUDING =
  /(?<!\bnot |\bwithout |\bnor )\b(?:including|among (?:them|these|which|whom)|of (?:which|whom|these|them))\b(?<gap>[^,;.:()\d]{0,30})$/iu;
/** Part, cue, nothing more: "18 helicopters, 12 of them". */
const OF_THEM = /^(?: \p{L}+)? of (?:them|these|whom|which)\b/iu;
/** Part, cue, whole: "nine of the 16 vessels", "181 out of 199". */
const OF_THE =
  /^(?: \p{L}+)? (?:out )?of (?:(?:the|its|their|his|her|a|all|these|those|some|about|planned|total) )*$/iu;
/** Up to the part there is only what the whole counts: "members,", "who marched past,". */
const NOTHING_ELSE = /^(?!.*\b(?:of|at|with|from|by|in|for|worth)\b)(?: [\p{L}'’-]+){0,6},? $/u;
/** The whole opens its sentence: "Of the 199 members, 181". */
const OPENS = /(?:^|[.;] |["“„] ?)Of (?:(?:the|its|their|these|those|all|some|about|nearly|around) )*$/u;
/** The whole stands in the sentence before: "Of this, 6.2 billion", "Of the sum, £11.9 million". */
const OPENS_BACK =
  /^\P{L}*(?:Of|Out of) (?:this|that|these|those|them|it|which|whom|the (?:sum|total|money|amount|whole))\b[^\d.;:]{0,30}$/u;
/** "1,140 km – Tanzania 589 km, Rwanda 315 km" */
const LIST_BEHIND = /^(?: [\p{L}²]+){0,3}(?::| [–—-]| \() ?[^.;:\d]{0,30}$/u;
/** The whole stands before an enumeration that does not name everything: "The remaining 70 come from other allies." */
const REST = /\b[Tt]he (?:remaining|rest|remainder)\b/u;
/** Bodies of many: they hold more than there are of them. */
const BODIES =
  /^(?:battal|briga|divis|regim|compa|group|squad|unit|count|natio|state|ship|vesse|boat|base|camp|force|team|class|famil|house|hospi|villa|town|schoo|missi|contr|barra|batch|conti|order|phase|lot|site|part|distr|provi|regio|city|citie|frigat|corvet|planes?$)/u;
const PEOPLE = /^(?:soldi|troop|men$|perso|peopl|membe|servi|polic|offic|recru|stude|inhab|civil)/u;

/** Every figure of which the words say what it is a part of. Of lists only what is beyond their whole. */
export function partsTold(input: CheckInput): ToldPart[] {
  const numbers = numbersBySentence(input);
  return [...inOneSentence(numbers), ...inLists(numbers), ...acrossSentences(input, numbers)];
}

type Numbers = ReadonlyMap<ArticleSentence, readonly PrintedNumber[]>;

function inOneSentence(numbers: Numbers): ToldPart[] {
  return [...numbers].flatMap(([{text}, row]) => {
    if (row.length < 2) return [];
    return row.flatMap((part, i): ToldPart[] => {
      const before = row[i - 1];
      const next = row[i + 1];
      const pairs: ToldPart[] = [];
      if (next && OF_THE.test(text.slice(part.end, next.start)) && isOneNoun(part, next))
        pairs.push({part, whole: next});
      const whole = row.slice(0, i).findLast(({unit}) => unit === part.unit);
      if (!before || !whole) return pairs;
      const between = text.slice(whole.end, part.start);
      if (/[.;:!?]\s/.test(between)) return pairs;
      const including = before === whole && !/^\s*of\b/iu.test(between) ? INCLUDING.exec(between) : null;
      const isOfThem = before === whole && OF_THEM.test(text.slice(part.end));
      const isOpening = OPENS.test(text.slice(0, whole.start)) && NOTHING_ELSE.test(between);
      if (!(including || isOfThem || isOpening) || hasSpelledNumber(between)) return pairs;
      if (including && isCountedAlike(whole, part, including.groups?.["gap"] ?? ""))
        pairs.push({whole, part});
      if (isOfThem && whole.head.length > 0 && !isBody(whole)) pairs.push({whole, part});
      if (isOpening && !isBody(whole)) pairs.push({whole, part});
      return pairs;
    });
  });
}

/** "nine of the 16 ships" has one noun; "620 soldiers of the five armies" counts two things. */
const isOneNoun = (part: PrintedNumber, whole: PrintedNumber): boolean =>
  part.head.length === 0 ||
  whole.head.length === 0 ||
  part.head.some((word) => whole.head.includes(word)) ||
  (part.head.some((word) => PEOPLE.test(word)) && whole.head.some((word) => PEOPLE.test(word)));

const isBody = ({head}: PrintedNumber): boolean => head.some((word) => BODIES.test(word));

/** "three battalions, including a battalion of 500 men" counts two things; "7,500 soldiers, among them a guard of 1,200" one. */
function isCountedAlike(whole: PrintedNumber, part: PrintedNumber, gap: string): boolean {
  // "none of which was larger than three billion" tells how large each is
  if (/\b(?:who|that|which|where|with|by|for|in|on|at|from|to|after|since|worth|than)\b/iu.test(gap))
    return false;
  if (part.unit !== "") return true;
  if (whole.head.some((word) => part.head.includes(word))) return true;
  if (/\bof (?:about |some |nearly )?$/iu.test(gap)) return whole.head.some((word) => PEOPLE.test(word));
  return !isBody(whole);
}

function acrossSentences(input: CheckInput, numbers: Numbers): ToldPart[] {
  const sentences = articleSentences(input);
  const rests = new Set(sentencesWith(input, REST));
  return sentences.flatMap((sentence, i): ToldPart[] => {
    const row = numbers.get(sentence) ?? [];
    const [first] = row;
    if (first && OPENS_BACK.test(sentence.text.slice(0, first.start)))
      return partsOf(first, row).flatMap((part) => {
        const whole = largestBefore(sentences, i, part, numbers);
        return whole ? [{whole, part}] : [];
      });
    if (rests.has(sentence) && REST.test(sentence.text)) {
      const at = row.length >= LIST.value ? i : i - 1;
      const list = sentences[at];
      const parts = list?.paragraph === sentence.paragraph ? (numbers.get(list) ?? []) : [];
      const whole = parts[0] && largestBefore(sentences, at, parts[0], numbers);
      const beyond = whole ? parts.filter((part) => isBeyond(part, whole)) : [];
      const others = parts.filter((part) => !beyond.includes(part));
      if (whole && parts.length >= LIST.value && beyond.length === 1 && areMostOf(others, whole))
        return beyond.map((part) => ({whole, part}));
    }
    return [];
  });
}
const LIST: Threshold = {
  name: "figures that make a list of parts where no word says that they are some",
  value: 3,
  source: "judged: two figures stand beside each other for many reasons"
};
export const TOLD_THRESHOLDS: readonly Threshold[] = [LIST];

/** A whole and behind a dash, colon or bracket its list, one figure of which is beyond it while the others fit. */
function inLists(numbers: Numbers): ToldPart[] {
  return [...numbers].flatMap(([{text}, row]) =>
    row.flatMap((whole, i): ToldPart[] => {
      const first = row[i + 1];
      if (!first || !LIST_BEHIND.test(text.slice(whole.end, first.start))) return [];
      const parts = partsOf(first, row.slice(i + 1));
      const beyond = parts.filter((part) => isBeyond(part, whole));
      const others = parts.filter((part) => !beyond.includes(part));
      return parts.length >= LIST.value && beyond.length === 1 && areMostOf(others, whole)
        ? beyond.map((part) => ({whole, part}))
        : [];
    })
  );
}

/** "4.", "4)": the number of a paragraph. */
const ORDERS = /^\d{1,2}[.)](?:\s|$)/u;
/** The first figure and those that are listed behind it. */
function partsOf(first: PrintedNumber, row: readonly PrintedNumber[]): PrintedNumber[] {
  const {text} = first.sentence;
  const parts = [first];
  for (const number of row.slice(1)) {
    const between = text.slice(parts.at(-1)?.end ?? 0, number.start);
    if (
      number.unit !== first.unit ||
      !/,\s|\sand\s/u.test(between) ||
      /[.;:!?]\s|\b(?:of|than|from|to|with|who|which|in)\b/u.test(between)
    )
      break;
    parts.push(number);
  }
  return parts;
}

/** The largest figure counted in the same way in the sentence before, in the same paragraph; none where that spells amounts out. */
function largestBefore(
  sentences: readonly ArticleSentence[],
  at: number,
  {unit}: PrintedNumber,
  numbers: Numbers
): PrintedNumber | undefined {
  const [before, here] = [sentences[at - 1], sentences[at]];
  if (!before || before.article_id !== here?.article_id || before.paragraph !== here.paragraph)
    return undefined;
  if (hasSpelledNumber(before.text)) return undefined;
  return (numbers.get(before) ?? [])
    .filter((number) => number.unit === unit && !ORDERS.test(before.text.slice(number.start)))
    .sort((a, b) => b.value - a.value)[0];
}
