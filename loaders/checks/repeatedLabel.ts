import {articleLists, type ListItem} from "./articleLists.js";
import {sentenceEvidence} from "./articleSentences.js";
import type {Check} from "./check.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayQuote, sayWords} from "./say.js";

/** The label of an item: a few words before a colon. */
const LABEL = /^(?<label>\p{L}[\p{L}\d’' -]{1,38}):\s/u;
const QUOTE_LENGTH = 50;
const ARMY = /\barmy\b/i;

/**
 * Two items of one list under one label: they tell of different things, or of the same thing twice, and the second figure
 * is easily taken for the first one's.
 *
 * ```ok
 * A body: The forces:
 * A list: • Army: 8,500 men.
 * A list: • Air force: 2,400 men.
 * ```
 * ```not-ok
 * article A; publisher=The Herald
 * A body: The forces:
 * A list: • The army: ranked No. 107 in the world.
 * A list: • The army: 25,000 men with the border guards.
 * => note: “The army:” heads two items of one list in The Herald
 * ```
 */
export const repeatedLabel: Check = {
  name: "repeated-label",
  title: "One label, two items",
  reason:
    "What stands under a label is counted as that label says; under one label twice, one of the two is counted wrongly.",
  kind: "duplicates",
  reach: "document",
  thresholds: [],
  run(input) {
    const nameOf = articleNamer(input.articles);
    return articleLists(input).flatMap(({article_id, items}) =>
      [...groupBy(items, labelOf)]
        .filter(([, same]) => same.length > 1)
        .map(([label, same]) => ({
          severity: "note",
          verdict: "inconsistent",
          caveat: `“${label}:” heads ${same.length === 2 ? "two" : String(same.length)} items of one list in ${nameOf(article_id)}: ${sayList(same.map(restOf))}. They count different things under one name.${noArmy(label, same)}`,
          about: same.flatMap(({sentences}) => sentences.flatMap(sentenceEvidence))
        }))
    );
  }
};

/** Police, border guards and the like stand under an army only by mistake. */
function noArmy(label: string, same: readonly ListItem[]): string {
  if (!ARMY.test(label)) return "";
  const others = same.flatMap(({sentences}) =>
    sentences.flatMap(({claims}) => claims.filter(({measure}) => measure === "paramilitary_personnel"))
  );
  return others.length > 0 ? ` ${sayList(others.map(sayQuote))} are no army.` : "";
}

const labelOf = ({words}: ListItem): string | null => LABEL.exec(words)?.groups?.label ?? null;

const restOf = ({words}: ListItem): string => sayWords(words.replace(LABEL, "").trim(), QUOTE_LENGTH);
