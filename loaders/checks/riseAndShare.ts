import type {Check, CheckInput, FindingDraft, Threshold} from "./check.js";
import {groupBy} from "./groupBy.js";
import {numberEvidence} from "./numberEvidence.js";
import {PRINTED_THRESHOLDS, type PrintedNumber, printedNumbers} from "./printedNumbers.js";
import {articleNamer, sayNumber, sayWords} from "./say.js";

const SLACK: Threshold = {
  name: "percentage points by which a rise may miss what its figures make",
  value: 2,
  source: "judged: two figures of two or three digits and a rounded share leave less open"
};

/** "rose from 27.6 to 44.5": a rise or fall, and where it begins. */
const RISE =
  /\b(?:r[io]se[ns]?|rising|grew|grown?|grows|fell|fallen|falls?|increase[ds]?|decrease[ds]?|raised|cut|reduced|up|down|went|gone|drop(?:ped|s)?)\b/iu;
const FROM = /\bfrom [^.;\d]{0,20}$/iu;
const TO = /^[^.;\d]{0,40}(?:\b(?:19|20)\d\d\b[^.;\d]{1,20})?\bto [^.;\d]{0,20}$/iu;
/** "a rise of 61 percent", "or by 46 percent", "or 26 percent" */
const SHARE =
  /\b(?:(?:rise|increase|growth|fall|drop|cut|decrease|gain|plus|minus) of|by|or(?: by)?) [^.;\d]{0,12}$/iu;

/**
 * A rise or fall whose two figures and whose share a sentence gives, and that do not go together.
 *
 * ```ok
 * A body: The budget grew from 27.6 billion lek in 2022 to 44.5 billion this year, a rise of 61 percent.
 * A body: Aid is to be cut from 112 to 61 million dollars, or by 46 percent. It rose from 2 to 3, by 10 percent in the south alone.
 * ```
 * ```not-ok
 * article A; publisher=Paper A
 * A body: The budget grew from 276 billion lek in 2022 to 445 billion this year, a rise of 16 percent.
 * => warning: from 276 billion lek to 445 billion is 61% more, not 16 percent
 * ```
 */
export const riseAndShare: Check = {
  name: "rise-and-share",
  title: "A rise that its figures do not make",
  reason:
    "Where a sentence gives both figures and the share, any reader can divide, and sees that one of them is wrong.",
  kind: "arithmetic",
  reach: "document",
  thresholds: [SLACK, ...PRINTED_THRESHOLDS],
  run(input) {
    const sentences = groupBy(
      printedNumbers(input),
      ({sentence}) => `${sentence.article_id} ${sentence.quote_start}`
    );
    return [...sentences.values()].flatMap((numbers) => judge(numbers, input));
  }
};

function judge(numbers: readonly PrintedNumber[], {articles}: CheckInput): FindingDraft[] {
  const {sentence} = numbers[0] ?? {};
  if (!sentence || !RISE.test(sentence.text)) return [];
  const {text} = sentence;
  const shares = numbers.filter(({unit, start}) => unit === "percent" && SHARE.test(text.slice(0, start)));
  const [share] = shares;
  if (!share || shares.length > 1 || /\balone\b/u.test(text)) return [];
  const figures = numbers.filter(({unit}) => unit !== "percent");
  const pairs = figures.flatMap((from, i) => {
    const to = figures[i + 1];
    return to && FROM.test(text.slice(0, from.start)) && TO.test(text.slice(from.end, to.start))
      ? [{from, to}]
      : [];
  });
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return [];
  const {from, to} = pair;
  // "from 112 to 61 million": the first leaves out what the second says
  const scale = / (?:thousand|million|billion|trillion)\b/iu.test(from.text) ? 1 : scaleOf(to);
  const change = (to.value / (from.value * scale) - 1) * 100;
  if (from.value <= 0 || Math.abs(Math.abs(change) - share.value) <= SLACK.value) return [];
  return [
    {
      severity: "warning",
      verdict: "inconsistent",
      caveat: `${articleNamer(articles)(sentence.article_id)} has ${sayWords(text, 150, share.start)}, but from ${from.text.trim()} to ${to.text.trim()} is ${sayNumber(Math.round(Math.abs(change)))}% ${change < 0 ? "less" : "more"}, not ${share.text.trim()}.`,
      about: [from, to, share].flatMap(numberEvidence),
      facet: share.text
    }
  ];
}

const SCALES: Readonly<Record<string, number>> = {thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12};
const scaleOf = ({text}: PrintedNumber): number =>
  SCALES[/(thousand|million|billion|trillion)/iu.exec(text)?.[1]?.toLowerCase() ?? ""] ?? 1;
