import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {CheckInput} from "./check.js";
import {type PrintedNumber, printedNumbers} from "./printedNumbers.js";

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
const OF_THE = /^Of (?:the|these|its|their|those) $/u;
/** "will receive 62: 4 for trials, 48 for battalions and 10 as a reserve", "four variants: 55 squad vehicles, ..." */
const COLON = /^[^,.;()\d]{0,40}:\s[^.;:()\d]{0,20}$/u;
/** What is only picked out from a whole. */
const PICKED = /\b(?:including|incl|among|mostly|mainly|such as|like|at least|e\.g|notably|especially)\b/iu;
/** Parts of different years or rates are no parts. */
const SERIES = /\b(?:19|20)\d\d\b|\b(?:per|each|apiece|a year|annually)\b/u;
/** A line that gives the sum of the lines above it. */
const TOTAL_LINE =
  /^[-–•*\s]*(?:(?:grand )?total|(?:all|both) (?:together|in all)|together|altogether|in all|sum|(?:two|three|four|five|six|seven|eight|nine|ten) (?:years|months|countries|states|services|branches|groups|missions|sites|provinces|regions)|[^:]{1,60} (?:together|in all|in total|altogether))\s*:\s/iu;
const LABEL = /^[-–•*\s]*(?:\p{L}[^:]{0,60}|(?:19|20)\d\d):\s/u;
const BULLET = /^[-–•*]\s/u;
const GAP_AT_MOST = 4;
const PARTS_AT_MOST = 10;

/** Every whole with its parts that the articles spell out, in the order of the texts. One look at each sentence. */
export function sumStructures(input: CheckInput): SumStructure[] {
  const bySentence = new Map<ArticleSentence, PrintedNumber[]>();
  for (const number of printedNumbers(input))
    bySentence.set(number.sentence, [...(bySentence.get(number.sentence) ?? []), number]);
  return [
    ...[...bySentence].flatMap(([sentence, numbers]) => [
      ...inBrackets(sentence, numbers),
      ...behindWhole(sentence, numbers)
    ]),
    ...inLines(input, bySentence)
  ].filter(({parts}) => parts.length >= 2 && parts.length <= PARTS_AT_MOST);
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
    const between = text.slice(whole.end, next.start);
    if (/[);]|[.!?]\s/.test(between)) return [];
    const behind = text.slice(next.end);
    const isList = COLON.test(between) && /^\d/.test(whole.text);
    const opened =
      isList ||
      (OF_WHICH.test(between) && !OF_THEM.test(between)) ||
      (between.includes(",") && (OF_THEM.test(behind) || OF_THE.test(text.slice(0, whole.start))));
    if (!opened) return [];
    const end = endOfBreath(text, next.end, isList);
    const said = text.slice(whole.end, end);
    if (SERIES.test(said)) return [];
    const parts = following.filter((part) => part.end <= end && isOfUnit(part, whole, text));
    const last = parts.at(-1);
    // "a, b and c" says that there is nothing more
    const closed =
      last !== undefined &&
      /\b(?:and|as well as|the (?:rest|others?))\b/u.test(text.slice(next.end, last.start));
    return [{whole, parts, complete: closed && !PICKED.test(said)}];
  });
}

function endOfBreath(text: string, from: number, semicolons: boolean): number {
  const stop = (semicolons ? /[.!?](?=\s|$)/ : /[;:.!?](?=\s|$)/).exec(text.slice(from));
  return stop ? from + stop.index : text.length;
}

/** Sheets: a line and the bullets below it, or lines and the line below them that names their sum. */
function inLines(
  input: CheckInput,
  bySentence: ReadonlyMap<ArticleSentence, readonly PrintedNumber[]>
): SumStructure[] {
  const found: SumStructure[] = [];
  let above: {readonly line: ArticleSentence; readonly first: PrintedNumber}[] = [];
  let lead: {readonly whole: PrintedNumber; readonly parts: PrintedNumber[]} | null = null;
  let last: ArticleSentence | null = null;
  const close = () => {
    if (lead) found.push({whole: lead.whole, parts: lead.parts, complete: true});
    lead = null;
  };
  for (const line of articleSentences(input)) {
    const label = LABEL.exec(line.text)?.[0].length ?? null;
    const first = bySentence.get(line)?.find(({start}) => label !== null && start >= label);
    const joined =
      last !== null &&
      last.article_id === line.article_id &&
      line.quote_start - last.quote_end <= GAP_AT_MOST &&
      line.paragraph - last.paragraph <= 1;
    last = line;
    const isBullet = BULLET.test(line.text);
    if (!joined) {
      close();
      above = [];
    }
    if (!first) {
      close();
      above = [];
      continue;
    }
    if (TOTAL_LINE.test(line.text)) {
      found.push({
        whole: first,
        parts: above.filter(({first: f}) => f.unit === first.unit).map(({first: f}) => f),
        complete: true
      });
      close();
      above = [];
      continue;
    }
    const current = lead;
    if (isBullet && current) {
      if (current.whole.unit === first.unit) current.parts.push(first);
    } else {
      close();
      lead = isBullet ? null : {whole: first, parts: []};
    }
    above.push({line, first});
  }
  close();
  return found;
}

/** Parts are counted as their whole is; where a sheet leaves out the unit, they are counted in that of the whole. */
function isOfUnit(part: PrintedNumber, whole: PrintedNumber, text: string): boolean {
  return part.unit === whole.unit || (part.unit === "" && /^\P{L}*(?:$|[,)])/u.test(text.slice(part.end)));
}
