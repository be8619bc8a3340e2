import type {Claim} from "../model.js";
import {entitiesOfKind} from "./entitiesOfKind.js";
import type {CheckInput, Threshold} from "./check.js";
import {longestNames} from "./longestNames.js";
import {remember} from "./remember.js";
import type {Voice} from "./speakerFinder.js";

/** "Kommersant reported", "Russia’s Kommersant newspaper wrote". */
const REPORTS =
  /^(?:’s|'s)?\W{1,3}(?:(?:newspaper|agency|daily|news|magazine|website|portal|channel)\W{1,2}){0,2}(?:report|wrote|writes|said|says|quot|cit|announc|note)/i;
/** "According to Interfax", "told RIA Novosti", "citing AFP". */
const CITED =
  /\b(?:according to|citing|cited by|quoted by|reported by|told|as reported by)\W{1,3}(?:the |news agency |newspaper |agency ){0,2}[“"‘']?$/i;

export const CITED_WITHIN: Threshold = {
  name: "characters beside the name of an outlet in which words that cite it stand",
  value: 40,
  source: "judged: “according to the newspaper” and its like fit"
};

/** Finds the agencies and papers that the sentence of a claim says it has its news from. */
export const citedOutlets: (input: CheckInput) => (claim: Claim) => readonly Voice[] = remember((input) => {
  const outlets = entitiesOfKind(input.entities, "publisher");
  const find = longestNames(outlets);
  const bySentence = new Map<string, readonly Voice[]>();
  return ({article_id, sentence, sentence_start}) => {
    const key = `${article_id} ${sentence_start}`;
    let found = bySentence.get(key);
    if (!found) {
      found = find(sentence).flatMap(({entity, start, end}) => {
        const before = sentence.slice(Math.max(0, start - CITED_WITHIN.value), start);
        const after = sentence.slice(end, end + CITED_WITHIN.value);
        return CITED.test(before) || REPORTS.test(after)
          ? [
              {
                key: entity.entity_id,
                kind: "agency",
                name: entity.name,
                howKnown: "cited in the sentence"
              } as const
            ]
          : [];
      });
      bySentence.set(key, found);
    }
    return found;
  };
});
