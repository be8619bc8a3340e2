import type {Claim, Reference} from "../model.js";
import {type ArticleSentence, articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Check, CheckInput, Evidence, FindingDraft} from "./check.js";
import {entitiesNamedIn} from "./entitiesNamedIn.js";
import {referenceEvidence} from "./evidence.js";
import {groupBy} from "./groupBy.js";
import {articleNamer, sayList, sayQuote, sayReferences} from "./say.js";

/** Words for what needs the sea. A "port" alone may lie on a lake or river; it counts only as a claim about ports. */
const SEA_WORDS = /\b(?:naval (?:base|facility|installation|port)|navy base|sea ?ports?)\b/iu;
/** Words that say which water is meant. */
const OTHER_WATER = /\b(?:lake|river|inland|canal)\b/iu;

/**
 * Ports, or a naval facility, of a country that references give no coast.
 *
 * ```ok
 * KGZ ports = 1 count; quote=one lake port
 * R32 KGZ coastline_length = 0 km
 * ```
 * ```not-ok
 * KGZ ports = 2 count; quote=Two ports; printed=Two
 * R32 KGZ coastline_length = 0 km; publisher=The Factbook
 * R33 KGZ ports = 1 count; publisher=The Yearbook
 * => warning: “Two ports”
 * ```
 * ```not-ok
 * entity KGZ country: Kyrgyzstan
 * A body: Russia has a naval facility on a lake in Kyrgyzstan.
 * R32 KGZ coastline_length = 0 km
 * => note: “naval facility”
 * ```
 */
export const seaPortWithoutSea: Check = {
  name: "sea-port-without-sea",
  title: "A port without a sea",
  reason: "Readers take a port or a naval facility for one on the sea.",
  kind: "geography_and_law",
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

function ports({claims, references}: CheckInput, coasts: Coasts): FindingDraft[] {
  const known = groupBy(
    references.filter(({measure}) => measure === "ports"),
    ({subject_code}) => subject_code
  );
  return claims.flatMap((claim) => {
    const coast = coasts.get(claim.subject_code ?? "");
    if (!coast || claim.measure !== "ports" || !(Number(claim.value) > 0) || OTHER_WATER.test(claim.quote))
      return [];
    const counted = known.get(claim.subject_code ?? "") ?? [];
    const named = [...new Set(counted.flatMap(({item}) => item ?? []))];
    const others =
      counted.length > 0
        ? ` Its ports can only be lake or river ports; references count ${sayReferences(counted)}${named.length > 0 ? `: ${sayList(named)}` : ""}.`
        : "";
    return [
      {
        severity: "warning",
        verdict: counted.some(({value}) => value === claim.value) ? "imprecise" : "conflict",
        caveat: `${sayQuote(claim)}, but ${nameOf(claim)} has no coast: its coastline is ${sayReferences(coast)}.${others}`,
        about: [{claim}],
        against: referenceEvidence([...coast, ...counted])
      } as const
    ];
  });
}

const nameOf = ({subject, subject_code}: Claim): string => subject ?? subject_code ?? "the country";

/** One finding a country: the place that a sentence names decides whose coast is meant. */
function navalWords(input: CheckInput, coasts: Coasts): FindingDraft[] {
  const namer = articleNamer(input.articles);
  const placesIn = entitiesNamedIn(
    input.entities.filter(
      ({country, kind}) =>
        country !== null && coasts.has(country) && ["country", "place", "base"].includes(kind)
    )
  );
  const found = articleSentences(input).flatMap((sentence) => {
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
      caveat: `${sayList(said)}: ${name} has no coast (${sayReferences(coast)}), so this can only lie on inland water.`,
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
