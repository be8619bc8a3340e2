import {wordTest} from "../recognize/words.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import {impliedBy} from "./impliedCountries.js";
import {oncePerPassage} from "./oncePerPassage.js";
import type {Passage} from "./passage.js";

/** What a text opens with it is about. */
const OPENING = 3;
/** All the more where it names one country alone, as a headline or the first line of a profile does. */
const OPENING_ALONE = 9;
/** A profile in lists names its country in the first line and its partners ever after. */
const OPENING_OF_LISTS = 24;
/** From this share of list items on a text is a profile or a fact sheet. */
const LISTS = 0.4;
/** From this share of all weights on the whole text is about one country; below it each part has its own. */
const DOMINANT = 0.4;
/** adjectives and metonyms weigh less than names */
const WEIGHT = {name: 2, other: 1} as const;
/** A town, a minister or a sum of its money only implies a country. */
const IMPLIED = 1;
/** A sentence that names this many countries lists neighbours, peoples or partners. */
const LIST = 4;

export interface MainSubject {
  readonly country: KnownEntity | null;
  /** is the text as a whole about it? */
  readonly dominant: boolean;
}

/**
 * The country that a text is about: named most, where its opening and its name in full count for more than an adjective, and lists of
 * countries for nothing. Of two the one named first.
 */
export function mainSubject(
  passages: readonly Passage[],
  countries: ReadonlyMap<string, KnownEntity>
): MainSubject {
  const weights = new Map<KnownEntity, number>();
  let opened = false;
  const lists = passages.filter((p) => p.kind === "list").length;
  const openingAlone = lists >= LISTS * passages.length ? OPENING_OF_LISTS : OPENING_ALONE;
  for (const passage of passages) {
    const named = speakingOf(passage);
    for (const country of impliedBy(passage, countries))
      weights.set(country, (weights.get(country) ?? 0) + IMPLIED);
    if (named.length === 0) continue;
    if (named.length >= LIST && new Set(named.map(({country}) => country)).size >= LIST) continue;
    for (const {country, hit} of named) {
      const owner = ofForce(passage, hit.from) ? WEIGHT.name : 0;
      const form = hit.entry.form === "name" ? WEIGHT.name : WEIGHT.other;
      weights.set(country, (weights.get(country) ?? 0) + form + owner);
    }
    if (!opened) {
      const alone = named.every(
        ({country, hit}) => country === named[0]?.country && hit.entry.form !== "metonym"
      );
      for (const {country} of alone ? named.slice(0, 1) : named)
        weights.set(country, (weights.get(country) ?? 0) + (alone ? openingAlone : OPENING));
    }
    opened = true;
  }
  let best: KnownEntity | null = null;
  for (const [country, weight] of weights)
    if (best === null || weight > (weights.get(best) ?? 0)) best = country;
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return {country: best, dominant: best !== null && (weights.get(best) ?? 0) >= DOMINANT * total};
}

/**
 * The countries named of which a text may be. A parliament, a ministry or a minister acts for its country; a text is about the country where
 * that is named itself.
 */
const speakingOf = oncePerPassage((passage): Passage["countries"] =>
  passage.countries.filter(
    ({hit}) =>
      hit.entry.entity.kind !== "body" && hit.entry.entity.kind !== "person" && !isAside(passage, hit.from)
  )
);

/** "south of Tashkent", "the southern tip of India", "than in France", "near China": where something lies, or what it is like. */
function isAside({tokens}: Passage, from: number): boolean {
  let i = from - 1;
  while (isStepped(tokens[i])) i--;
  return isBeside(tokens[i]) || (tokens[i]?.norm === "of" && isSide(tokens[i - 1]));
}
const isStepped = wordTest(({norm}) => norm === "the" || norm === "in");
const isBeside = wordTest(({norm}) => /^(?:near|than|against|despite|unlike|versus)$/.test(norm));
const isSide = wordTest(({norm}) =>
  /^(?:north|south|east|west|(?:north|south)-?(?:east|west)|tip|coast|shore|border|frontier)$/.test(norm)
);

/** "the Armed Forces of the Republic of Kazakhstan": a text that names a force by its country is about that country. */
function ofForce({tokens}: Passage, from: number): boolean {
  let of = from - 1;
  while (isOfState(tokens[of])) of--;
  return tokens[of]?.norm === "of" && isForce(tokens[of - 1]);
}
const isOfState = wordTest(({norm}) => norm === "the" || norm === "republic");
const isForce = wordTest(({norm}) => /^(?:force|army|military)$/.test(norm));
