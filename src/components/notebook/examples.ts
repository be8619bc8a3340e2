import type {Chain} from "./chain.js";

/** A question with the steps that answer it. */
export interface Example extends Chain {
  readonly question: string;
}

/**
 * Questions to start from, of those that the tables of a dossier can answer. Each is answered as it stands; the first is answered in the page.
 *
 * @param claims the names of the tables of claims
 */
export function examplesFor(claims: readonly string[]): readonly [Example, ...Example[]] {
  const [first, ...others] = EXAMPLES.filter(({table}) => claims.includes(table) || OF_ALL.includes(table));
  return first && claims.includes(first.table)
    ? [first, ...others]
    : [GENERAL, ...(first ? [first] : []), ...others];
}

/** What every dossier has. */
const OF_ALL: readonly string[] = ["claims", "findings"];

/** What can be asked of any tables of claims. */
const GENERAL: Example = {
  question: "What is told most often?",
  table: "claims",
  steps: ['groupby("measure", "unit")', "rollup({claims: op.count()})", 'orderby(desc("claims"))']
};

const EXAMPLES: readonly Example[] = [
  {
    question: "How many of each weapon does the army have?",
    table: "force_figures",
    steps: [
      'filter(d => d.unit === "count" && d.item !== null)',
      'orderby(desc("value"))',
      'select("item", "value", "attributed_to", "quote")'
    ]
  },
  {
    question: "Who speaks in which report?",
    table: "equipment",
    steps: [
      'groupby("article_id", "attributed_to")',
      "rollup({items: op.count()})",
      'join(table("articles"), "article_id")',
      'select("publisher", "attributed_to", "items")'
    ]
  },
  {
    question: "How much money is it, in whose words?",
    table: "aid_amounts",
    steps: [
      'filter(d => d.unit === "USD")',
      'join(table("articles"), "article_id")',
      'select("counterparty", "publisher", "value", "value_low", "value_high", "unit")'
    ]
  },
  {
    question: "What was to happen when?",
    table: "timeline",
    steps: ['orderby("date_start")', 'select("event", "value", "attributed_to")']
  },
  {
    question: "Which checks find most to doubt?",
    table: "findings",
    steps: ['groupby("check")', "count()", 'orderby(desc("count"))']
  },
  {
    question: "Where is nobody named as the source?",
    table: "claims",
    steps: [
      "filter(d => d.attributed_to === null)",
      'groupby("article_id")',
      "rollup({claims: op.count()})",
      'join(table("articles"), "article_id")',
      'select("publisher", "claims")'
    ]
  }
];
