import type {Claim, Reference} from "../model.js";
import {type ArticleSentence, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, Evidence, FindingDraft} from "./check.js";
import {entitiesNamedIn} from "./entitiesNamedIn.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayPublisher, sayQuote, sayReferences} from "./say.js";
import {sentencesWith} from "./sentencesWith.js";

/** Words that speak of a sea. A naval facility, like a port, may lie on a lake. */
const SEA_WORDS =
  /\b(?:sea ?ports?|sea coast|coastline|(?:sea|ocean) (?:base|harbou?r)|on the (?:sea|ocean|coast))\b/iu;

/**
 * More ports than references count in a country without a coast, or words that give such a country a sea.
 *
 * ```ok
 * entity KGZ country: Kyrgyzstan
 * A body: Russia has a naval facility on a lake in Kyrgyzstan.
 * KGZ ports = 1 count; quote=one port
 * R32 KGZ coastline_length = 0 km
 * R33 KGZ ports = 1 count
 * ```
 * ```not-ok
 * KGZ ports = 2 count; quote=Two ports; printed=Two
 * R32 KGZ coastline_length = 0 km; publisher=The Factbook
 * R33 KGZ ports(Lakeside) = 1 count; publisher=The Yearbook
 * => warning: “Two ports”; references count 1 (The Yearbook): Lakeside. Kyrgyzstan has no sea coast (The Factbook).
 * ```
 * ```not-ok
 * entity KGZ country: Kyrgyzstan
 * A body: Russia has a naval base on the coast of Kyrgyzstan.
 * R32 KGZ coastline_length = 0 km
 * => note: “on the coast” (Paper A): Kyrgyzstan has no coast
 * ```
 */
export const seaPortWithoutSea: Check = {
  name: "sea-port-without-sea",
  title: "A port too many",
  reason: "Readers take a port for one on the sea, and count goods that no ship can bring.",
  kind: "geography_and_law",
  reach: "document",
  thresholds: [],
  run(input) {
    const coasts = groupBy(
      input.references.filter(({measure, value}) => measure === "coastline_length" && value === 0),
      ({subject_code}) => subject_code
    );
    return [...ports(input, coasts), ...navalWords(input, coasts)];
  }
};

type Coasts = ReadonlyMap<string, readonly Reference[]>;

function ports({claims, references, articles}: CheckInput, coasts: Coasts): FindingDraft[] {
  const known = groupBy(
    references.filter(({measure}) => measure === "ports"),
    ({subject_code}) => subject_code
  );
  return claims.flatMap((claim) => {
    const coast = coasts.get(claim.subject_code ?? "");
    const counted = known.get(claim.subject_code ?? "") ?? [];
    if (!coast || claim.measure !== "ports" || counted.length === 0) return [];
    const most = Math.max(...counted.map(({value}) => Number(value)));
    if (!(Number(claim.value) > most)) return [];
    const named = [...new Set(counted.flatMap(({item}) => item ?? []))];
    const makers = [
      ...new Set(coast.filter(({weak}, _, all) => !weak || all.every((r) => r.weak)).map(sayPublisher))
    ];
    return [
      {
        severity: "warning",
        verdict: "conflict",
        caveat: `${articleNamer(articles)(claim.article_id)} has ${sayQuote(claim)}; references count ${sayReferences(counted)}${named.length > 0 ? `: ${sayList(named)}` : ""}. ${nameOf(claim)} has no sea coast (${makers.join("; ")}).`,
        about: [{claim}],
        against: referenceEvidence([...counted, ...coast])
      } as const
    ];
  });
}

const nameOf = ({subject, subject_code}: Claim): string => subject ?? subject_code ?? "the country";

/** One finding a country: the place that a sentence names decides whose coast is meant. */
function navalWords(input: CheckInput, coasts: Coasts): FindingDraft[] {
  const maybe = sentencesWith(input, SEA_WORDS);
  if (maybe.length === 0) return [];
  const namer = articleNamer(input.articles);
  const placesIn = entitiesNamedIn(
    input.entities.filter(
      ({country, kind}) =>
        country !== null && coasts.has(country) && ["country", "place", "base"].includes(kind)
    )
  );
  const found = maybe.flatMap((sentence) => {
    const words = SEA_WORDS.exec(sentence.text)?.[0];
    const place = words && placesIn(sentence.text)[0];
    return words && place ? [{sentence, words, country: place.country ?? ""}] : [];
  });
  return [...groupBy(found, ({country}) => country)].map(([country, hits]) => {
    const coast = coasts.get(country) ?? [];
    const name = input.entities.find(({entity_id}) => entity_id === country)?.name ?? country;
    const said = hits.map(({sentence, words}) => `“${words}” (${namer(sentence.article_id)})`);
    return {
      severity: "note",
      verdict: "hazard",
      caveat: `${sayList(said)}: ${name} has no coast; by references its length is ${sayReferences(coast)}.`,
      about: hits.flatMap(({sentence, words}) => namingClaims(sentence, words)),
      against: referenceEvidence(coast)
    };
  });
}

/** The claims that the words stand in, else the sentence. */
function namingClaims(sentence: ArticleSentence, words: string): Evidence[] {
  const claims = sentence.claims.filter(({quote}) => quote.includes(words) || words.includes(quote));
  return claims.length > 0 ? claims.map((claim) => ({claim})) : sentenceEvidence({...sentence, claims: []});
}
