import type {Claim} from "../model.js";
import type {CheckInput, Threshold} from "./check.js";
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

const cache = new WeakMap<CheckInput, (claim: Claim) => readonly Voice[]>();

/** Finds the agencies and papers that the sentence of a claim says it has its news from. */
export function citedOutlets(input: CheckInput): (claim: Claim) => readonly Voice[] {
  const known = cache.get(input);
  if (known) return known;
  const outlets = new Map(
    input.entities
      .filter(({kind}) => kind === "publisher")
      .flatMap((entity) => [entity.name, ...entity.aliases].map((form) => [form, entity] as const))
  );
  const pattern =
    outlets.size === 0
      ? null
      : new RegExp(
          `(?<![\\p{L}\\d])(?:${[...outlets.keys()]
            .sort((a, b) => b.length - a.length)
            .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
            .join("|")})(?![\\p{L}\\d])`,
          "gu"
        );
  const bySentence = new Map<string, readonly Voice[]>();
  const finder = (claim: Claim): readonly Voice[] => {
    if (pattern === null) return [];
    const key = `${claim.article_id} ${claim.sentence_start}`;
    let found = bySentence.get(key);
    if (!found) {
      found = [...claim.sentence.matchAll(pattern)].flatMap((match) => {
        const before = claim.sentence.slice(Math.max(0, match.index - CITED_WITHIN.value), match.index);
        const after = claim.sentence.slice(
          match.index + match[0].length,
          match.index + match[0].length + CITED_WITHIN.value
        );
        const entity = outlets.get(match[0]);
        return entity && (CITED.test(before) || REPORTS.test(after))
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
  cache.set(input, finder);
  return finder;
}
