import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {CheckInput, Threshold} from "./check.js";
import {type PrintedNumber, printedNumbers} from "./printedNumbers.js";
import {LABEL, sumsInLines} from "./sumsInLines.js";

export const ROUNDING: Threshold = {
  name: "share of a whole by which its rounded parts may miss it",
  value: 0.01,
  source: "judged: three figures rounded to two digits each miss their sum by less"
};

/** A whole and the figures that a text sets beside it as its parts. */
export interface SumStructure {
  readonly whole: PrintedNumber;
  readonly parts: readonly PrintedNumber[];
  /** whether the text claims that these are all parts ("a, b and c", "together"), or leaves room for others */
  readonly complete: boolean;
}

/** "(army 27,000, navy 4,800)": the figures in brackets right behind another. */
const OPENS = /^[^,.;:()\d]{0,40}\($/u;
/** "13,950 soldiers, of whom 10,600 serve in the army": parts follow to the end of the sentence. */
const OF_WHICH = /\bof (?:which|whom)\b|\bof them\b/iu;
/** "35,800 soldiers, 27,000 of them in the army" */
const OF_THEM = /^ of (?:them|these|those)\b/iu;
/** "Of the 88 vehicles, 55 will carry squads, 18 will ..." */
const OF_THE = /(?:^|[.;:]\s)Of (?:(?:the|these|its|their|those) )?$/u;
/** "Of these, 98,450 came from the Army, 18,320 ...": parts of a whole in the sentence before. */
const OF_THESE = /^Of (?:these|them|those|the sum|the total|this(?: sum)?|that)\b[^.\d]{0,30}$/u;
/** "132 said yes, 28 said no and 21 abstained": votes, of whoever was present. */
const VOTES = /\b(?:yes|no|for|against|favou?r|abstain\w*|abstention\w*)\b/giu;
/** "will receive 62: 4 for trials, 48 for battalions and 10 as a reserve", "four variants: 55 squad vehicles, ..." */
const COLON = /^[^,.;()\d]{0,40}(?::|\s[-–—])\s[^.;:()\d]{0,30}$/u;
/** "29,600 active, consisting of land forces 14,400, air force 6,700 ..." */
const CONSISTS =
  /\b(?:consist(?:s|ing|ed)? of|made up of|composed of|compris(?:es|ing|ed)|divided (?:into|between|among)|broken down (?:into|as)|split (?:into|between|among)|shared (?:between|among)|distributed (?:between|among|over)|namely|that is to say|spread over)\b/iu;
/** "11,480 patients, 6,830 at Asni and 4,650 at Tafingoult": parts that name only their place count what the whole counts. */
const APPOSED = /^ \p{L}[^.;:()\d]{0,80}, $/u;
const PLACED = /^ (?:at|in|for|to|from|with|by|on|under|come|came|go|went|serve|are|were|belong|fly|sail) /u;
/** "two thirds", "one in nine": shares are no parts. */
const SHARE =
  /^ (?:thirds?|quarters?|half|halves|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|in (?:every |each )?\w+ of)\b/u;
/** "3,460 patients, 460 more than foreseen": how far two wholes are apart. */
const COMPARED = /^ (?:more|fewer|less|higher|lower|above|below) than\b/u;
/** What stands between a whole and its parts and tells of neither. */
const ASIDE =
  /, [\d,.]+ (?:more|fewer|less|higher|lower|above|below) than [^,;:.()\d]{1,30}(?=[:,])|\([^()\d]*\)/gu;
/** "6,452 km in all; Vietnam 2,161, Thailand 1,845", "total 6,452 km; Vietnam 2,161" */
const WHOLE_LINE = /^[^,.;()\d]{0,20} (?:in all|in total|altogether);/u;
/** "120 in other missions: 1,800 in all": a total of what came before. */
const IN_ALL = /^(?: \p{L}[\p{L}-]*){0,3} (?:in all|in total|altogether|all told|together)\b/u;
/** "Of these 22 died of illness, 11 in accidents": all are parts of what the sentence before tells. */
const SOME_OF = /^Of (?:these|those|them)\b/u;
/** What is only picked out from a whole. */
const PICKED =
  /\b(?:including|incl|among|mostly|mainly|such as|like|at least|half|most|e\.g|notably|especially)\b/iu;
/** Parts of different years or rates are no parts. */
const SERIES = /\b(?:19|20)\d\d\b|\b(?:per|each|apiece|a year|annually)\b/u;
const PARTS_AT_MOST = 10;
/** "The contingents are as follows: ": the parts of a figure in the sentence before. */
const FOLLOWS = /\b(?:as follows|these are|they are|namely): [^.:;()\d]{0,30}$/u;

/** Every whole with its parts that the articles spell out, in the order of the texts. One look at each sentence. */
export function sumStructures(input: CheckInput): SumStructure[] {
  return structuresOf(input).map(inScale);
}

/** "213 million dollars, of which the State put 60", "41 million: the United States 30 million, Japan 4": parts without a unit are of the millions of their whole. */
function inScale({whole, parts, complete}: SumStructure): SumStructure {
  const plain = Number(/\d[\d.]*/.exec(whole.text.replaceAll(",", "")));
  const scale = plain > 0 ? whole.value / plain : 1;
  const isBare = ({unit, value}: PrintedNumber) => unit === "" && value < 1_000;
  const [first, ...others] = parts;
  const scaled =
    scale >= 1_000 &&
    first !== undefined &&
    others.every(isBare) &&
    (isBare(first) || /\p{L}$/u.test(first.text));
  return scaled
    ? {
        whole,
        complete,
        parts: parts.map((part) => (isBare(part) ? {...part, value: part.value * scale} : part))
      }
    : {whole, parts, complete};
}

function structuresOf(input: CheckInput): SumStructure[] {
  const bySentence = new Map<ArticleSentence, PrintedNumber[]>();
  for (const number of printedNumbers(input).filter(
    ({sentence, end}) => !SHARE.test(sentence.text.slice(end)) && !COMPARED.test(sentence.text.slice(end))
  ))
    bySentence.set(number.sentence, [...(bySentence.get(number.sentence) ?? []), number]);
  return [
    ...[...bySentence].flatMap(([sentence, numbers]) => [
      ...inBrackets(sentence, numbers),
      ...behindWhole(sentence, numbers)
    ]),
    ...inNextSentence(input, bySentence),
    ...sumsInLines(articleSentences(input), bySentence)
  ].filter(({parts}) => parts.length >= 2 && parts.length <= PARTS_AT_MOST);
}

function inNextSentence(
  input: CheckInput,
  bySentence: ReadonlyMap<ArticleSentence, readonly PrintedNumber[]>
): SumStructure[] {
  const sentences = articleSentences(input);
  return sentences.flatMap((sentence, i) => {
    const ahead = sentences[i - 1];
    const near = ahead?.article_id === sentence.article_id && ahead.paragraph === sentence.paragraph;
    return near ? behindSentence(sentence, bySentence.get(sentence) ?? [], bySentence.get(ahead)) : [];
  });
}

function inBrackets({text}: ArticleSentence, numbers: readonly PrintedNumber[]): SumStructure[] {
  return numbers.flatMap((whole, i) => {
    const next = numbers[i + 1];
    if (!next) return [];
    const open = text.indexOf("(", whole.end);
    const close = text.indexOf(")", open);
    if (open < 0 || open > next.start || close < next.end || !OPENS.test(text.slice(whole.end, open + 1)))
      return [];
    const inside = text.slice(open, close);
    if (SERIES.test(inside)) return [];
    const parts = numbers.filter(
      (part) => part.start > open && part.end <= close && isOfUnit(part, whole, text)
    );
    return [{whole, parts, complete: !PICKED.test(inside)}];
  });
}

function behindWhole({text}: ArticleSentence, numbers: readonly PrintedNumber[]): SumStructure[] {
  return numbers.flatMap((whole, i) => {
    const following = numbers.slice(i + 1);
    const [next] = following;
    if (!next) return [];
    const between = text
      .slice(whole.end, next.start)
      .replace(ASIDE, "")
      .replace(/\bi\.e\. /u, "namely ");
    const isTotal =
      WHOLE_LINE.test(between) ||
      (/\btotal $/u.test(text.slice(0, whole.start)) && /^[^,.;()\d]{0,20};/u.test(between));
    if ((/[);]/.test(between) && !isTotal) || /[.!?]\s/.test(between)) return [];
    const behind = text.slice(next.end);
    const isList = isTotal || (COLON.test(between) && (/\d/.test(whole.text) || whole.value >= 1_000));
    if (isList && IN_ALL.test(behind)) return [];
    const isApposed =
      !SOME_OF.test(text) &&
      !PLACED.test(text.slice(whole.end)) &&
      APPOSED.test(between) &&
      PLACED.test(behind) &&
      !/\b(?:and|or|but|by|to|than|with)\b[^,]*, $/u.test(between);
    // "Of 500 planned barracks 386 were complete, 58 under construction and 56 not begun"
    const isOpening =
      OF_THE.test(text.slice(0, whole.start)) &&
      /^ \p{L}[^,.;:()]{0,40} $/u.test(between) &&
      following.length > 2;
    const opened =
      isList ||
      isApposed ||
      isOpening ||
      CONSISTS.test(between) ||
      (OF_WHICH.test(between) && !OF_THEM.test(between)) ||
      (between.includes(",") && (OF_THEM.test(behind) || OF_THE.test(text.slice(0, whole.start))));
    if (!opened) return [];
    const end = endOfBreath(text, next.end, isList);
    const said = text.slice(whole.end, end);
    if (SERIES.test(said) && !((isList || OF_WHICH.test(between)) && isByYear(following, end, text)))
      return [];
    const parts = following.filter((part) => part.end <= end && isOfUnit(part, whole, text));
    if (isApposed && !isList && !OF_THE.test(text.slice(0, whole.start)) && !areParts(parts, between, text))
      return [];
    const last = parts.at(-1);
    // "a, b and c" says that there is nothing more
    const closed =
      last !== undefined &&
      (/\b(?:and|as well as|the (?:rest|others?))\b/u.test(text.slice(next.end, last.start)) ||
        // a line of a sheet holds nothing else
        (LABEL.test(text) && end >= text.length - 1));
    // a sentence cut within brackets goes on
    const isCut = text.lastIndexOf("(") > text.lastIndexOf(")");
    return [{whole, parts, complete: closed && !isCut && !PICKED.test(text.slice(whole.end, last.start))}];
  });
}

/** Each is placed by a word that does not place the whole: in "92,000 patients in Peru, 21,000 in Chile" nothing is a part. */
const areParts = (parts: readonly PrintedNumber[], between: string, text: string): boolean =>
  parts.every((part) => {
    const word = PLACED.exec(text.slice(part.end))?.[0];
    return word !== undefined && !`${between} `.includes(word);
  });

/** "3,000: 800 in 2022, 1,480 in 2023 and 720 in 2024": the parts of a whole, each of a year of its own. */
function isByYear(following: readonly PrintedNumber[], end: number, text: string): boolean {
  const parts = following.filter((part) => part.end <= end);
  return (
    parts.length > 1 && parts.every((part) => /^[^,;\d]{0,40}\b(?:19|20)\d\d\b/u.test(text.slice(part.end)))
  );
}

/** "The Guard had 130,210 members. Of these, 98,450 came from the Army, ...": three parts and more of a figure in the sentence before. */
function behindSentence(
  {text}: ArticleSentence,
  numbers: readonly PrintedNumber[],
  before: readonly PrintedNumber[] | undefined
): SumStructure[] {
  const [first] = numbers;
  if (!first || !before) return [];
  const isVote = first.start === 0 && (text.match(VOTES)?.length ?? 0) > 2;
  const ahead = text.slice(0, first.start);
  const follows = FOLLOWS.test(ahead);
  if (!isVote && !follows && !OF_THESE.test(ahead)) return [];
  const printed = before.filter(({text: digits}) => /\d/.test(digits));
  if (follows && printed.length !== 1) return [];
  const end = endOfBreath(text, first.end, false);
  const said = text.slice(0, end);
  const parts = numbers.filter((part) => part.end <= end && part.unit === first.unit);
  if (parts.length < 3 || SERIES.test(said) || PICKED.test(said)) return [];
  const last = parts.at(-1);
  if (!/\band\b/u.test(text.slice(first.end, last?.start))) return [];
  const sum = parts.reduce((all, {value}) => all + value, 0);
  const wholes = (follows ? printed : before).filter(({unit}) => unit === first.unit);
  // what fits is the whole; where nothing does, the figure right before the parts was meant
  const whole = wholes.find(({value}) => Math.abs(value - sum) <= ROUNDING.value * value) ?? wholes.at(-1);
  return whole ? [{whole, parts, complete: true}] : [];
}

function endOfBreath(text: string, from: number, semicolons: boolean): number {
  const stop = (semicolons ? /[.!?](?=\s|$)/ : /[;:.!?](?=\s|$)/).exec(text.slice(from));
  // an abbreviation of a number may take the full stop with it
  return stop ? from + stop.index + 1 : text.length;
}

/** Parts are counted as their whole is; where a sheet leaves out the unit, they are counted in that of the whole. */
function isOfUnit(part: PrintedNumber, whole: PrintedNumber, text: string): boolean {
  return (
    part.unit === whole.unit ||
    // "77,801 km (18,119 paved, 59,682 unpaved)"
    (part.unit === "" &&
      /^ (?:un|not )?(?:paved|surfaced|electrified|asphalted)\b/u.test(text.slice(part.end))) ||
    (part.unit === "" && /^\P{L}*(?:$|[,).;]|\band\b)/u.test(text.slice(part.end)))
  );
}
