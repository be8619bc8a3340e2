import type {ArticleSentence} from "./articleSentences.js";
import type {PrintedNumber} from "./printedNumbers.js";
import type {SumStructure} from "./sumStructures.js";

/** A line that gives the sum of the lines above it. */
const TOTAL_LINE =
  /^[-–•*\s]*(?:(?:grand )?total|(?:all|both) (?:together|in all)|together|altogether|in all|sum|(?:two|three|four|five|six|seven|eight|nine|ten) (?:years|months|countries|states|services|branches|groups|missions|sites|provinces|regions)|[^:]{1,60} (?:together|in all|in total|altogether))(?:\s*:)?\s(?=\P{L}*\d)/iu;
/** What a line of a sheet begins with. */
export const LABEL = /^[-–•*\s]*(?:\p{L}[^:]{0,60}|(?:19|20)\d\d):\s/u;
const BULLET = /^[-–•*]\s/u;
/** A line that ends with its only figure needs no colon: "- Navy 610". */
const NAMED = /^[-–•*\s]*\p{L}[^:;,.\d]{1,60}\s(?=\d[\d,.]*\s*$)/u;
/** "of which" in a line of its own: the lines below it are parts of the one above. */
const OF_WHICH_LINE = /^[-–•*\s]*(?:of (?:which|whom|these|them)|thereof|made up of|comprising):?\s*$/iu;
const GAP_AT_MOST = 4;

/** Sheets: a line and the bullets below it, or lines and the line below them that names their sum. */
export function sumsInLines(
  sentences: readonly ArticleSentence[],
  bySentence: ReadonlyMap<ArticleSentence, readonly PrintedNumber[]>
): SumStructure[] {
  const found: SumStructure[] = [];
  let above: {readonly line: ArticleSentence; readonly first: PrintedNumber}[] = [];
  let lead: {readonly whole: PrintedNumber; readonly parts: PrintedNumber[]} | null = null;
  let last: ArticleSentence | null = null;
  let opened = false;
  const close = () => {
    if (lead) found.push({whole: lead.whole, parts: lead.parts, complete: true});
    lead = null;
  };
  for (const line of sentences) {
    const numbers = bySentence.get(line) ?? [];
    const label = numbers.length > 0 ? (LABEL.exec(line.text) ?? NAMED.exec(line.text)) : null;
    const first = label && numbers.find(({start}) => start >= label[0].length);
    const joined =
      last !== null &&
      last.article_id === line.article_id &&
      line.quote_start - last.quote_end <= GAP_AT_MOST &&
      line.paragraph - last.paragraph <= 1;
    last = line;
    if (!joined) {
      close();
      above = [];
    }
    const opens = OF_WHICH_LINE.test(line.text);
    opened = joined && (opened || opens);
    if (opens) continue;
    const isBullet = opened || BULLET.test(line.text);
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
