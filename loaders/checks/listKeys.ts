import type {Claim} from "../model.js";
import type {Threshold} from "./check.js";
import {groupBy} from "./groupBy.js";

const ROW_LENGTH: Threshold = {
  name: "characters of a row of a fact sheet, at most",
  value: 100,
  source: "judged: a label and its figure (“Tanks: 350”) are shorter; longer lines are prose"
};
/** How lists are told. */
export const LIST_THRESHOLDS: readonly Threshold[] = [ROW_LENGTH];
/** A row does not end as a sentence does. */
const SENTENCE_END = /[.?!:;,]["'”’)]*\s*$/;
/** Between two rows of one sheet stand a line break and a bullet; between two sheets a blank line or a heading. */
const GAP_AT_MOST = 4;

/**
 * Names the list that each claim stands in, for claims of any articles: the enumeration that its sentence holds, or the rows of a fact sheet that
 * follow one another without a blank line or a heading. Claims without a list are left out.
 */
export function listKeys(claims: readonly Claim[]): ReadonlyMap<Claim, string> {
  const keys = new Map<Claim, string>();
  for (const [article, own] of groupBy(claims, ({article_id}) => article_id)) {
    for (const claim of own) if (claim.list_id !== null) keys.set(claim, `${article} ${claim.list_id}`);
    for (const sheet of sheetsOf(own)) {
      const [first, ...others] = sheet;
      if (!first || others.every(({sentence_start}) => sentence_start === first.sentence_start)) continue;
      for (const claim of sheet)
        if (!isOneList(claim)) keys.set(claim, `${article} rows ${first.sentence_start}`);
    }
  }
  return keys;
}

/** Runs of rows that follow one another. */
function sheetsOf(claims: readonly Claim[]): Claim[][] {
  const sheets: Claim[][] = [];
  let end = -Infinity;
  for (const claim of claims.filter(isRow).sort((a, b) => a.sentence_start - b.sentence_start)) {
    if (claim.sentence_start - end > GAP_AT_MOST) sheets.push([]);
    sheets.at(-1)?.push(claim);
    end = Math.max(end, claim.sentence_end);
  }
  return sheets;
}

/** Whether a claim stands in a line of its own, as the rows of a fact sheet do. */
export function isRow({sentence}: Claim): boolean {
  return sentence.length <= ROW_LENGTH.value && !SENTENCE_END.test(sentence);
}

/** "Ethnic groups: Kyrgyz 74%, Uzbek 15%": a row that holds an enumeration is a list of its own. */
const isOneList = ({sentence, unit}: Claim): boolean =>
  unit === "percent" && (sentence.match(/%|percent/g) ?? []).length > 1;
