import {CUE} from "../sources/cueKinds.js";
import {wordTest} from "../recognize/words.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import {INWARD, isAdversary, isReceiving, type Parties} from "./parties.js";
import {oncePerPassage} from "./oncePerPassage.js";
import {cuesOf, hasCue, type Passage} from "./passage.js";

/** A headline and its first sentences say what a text is about. */
const OPENING = 3;
const ACTS = [CUE.transfer, CUE.base, CUE.aid, CUE.exercise, CUE.term];
/** Named less often than this share of the country that a text is about, another one has its part in single sentences only. */
const PASSING = 0.25;
/** How often a country is named decides between equal weights only. */
const TIE = 1000;
/** Weights: an act beside a name, the opening of the text, and a name that an act has nothing to do with. */
const WEIGHT = {act: 4, opening: 3, named: 1} as const;

/**
 * Who gives and who gets in a text as a whole: the countries most often on the one side and on the other, in its opening and wherever
 * something is handed over, built, financed or agreed. Profiles of a country and headings further down do not count, nor does a country
 * that is fought against.
 *
 * @param about the country that the whole text is about, which is one of its sides
 */
export function mainParties(passages: readonly Passage[], about: KnownEntity | null = null): Parties {
  const giving = new Map<KnownEntity, number>();
  const getting = new Map<KnownEntity, number>();
  const add = (side: Map<KnownEntity, number>, country: KnownEntity, weight: number): void => {
    side.set(country, (side.get(country) ?? 0) + weight);
  };
  const named = new Map<KnownEntity, number>();
  let last: KnownEntity | null = null;
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i];
    if (!passage || passage.countries.length + (last === null ? 0 : 1) === 0) continue;
    const acts = hasAct(passage) || speaksOfAid(passage);
    const sides = withoutAdversaries(passage);
    for (const {country} of sides) add(named, country, 1);
    if (i < OPENING || acts) {
      const weight = (i < OPENING ? WEIGHT.opening : WEIGHT.named) + (acts ? WEIGHT.act - 1 : 0);
      let first = true;
      for (const {country, hit} of sides) {
        const receiving = isReceiving(passage, hit) || gets(passage, hit);
        if (receiving || first || acts) add(receiving ? getting : giving, country, weight);
        first = false;
      }
      // "Russia maintains a military base there": in the country of the sentence before.
      const there = last !== null && hasCue(passage, CUE.base) && passage.tokens.some(isThere);
      if (there && last && sides.every(({country}) => country !== last)) add(getting, last, weight);
    }
    last = sides.at(-1)?.country ?? last;
  }
  const {giver, receiver} = pairOf(giving, getting, named, about);
  // In a profile of one army whoever is named in passing is no side of the whole.
  const often = (country: KnownEntity | null): number => (country ? (named.get(country) ?? 0) : 0);
  const other = giver === about ? receiver : giver;
  if (about && other && often(other) < PASSING * often(about))
    return giver === about ? {giver, receiver: null} : {giver: null, receiver};
  return {giver, receiver};
}

const NOBODY: Parties = {giver: null, receiver: null};

/** The two countries that weigh most, on whichever side; of them the one that gets more than it gives is the receiver. */
function pairOf(
  giving: ReadonlyMap<KnownEntity, number>,
  getting: ReadonlyMap<KnownEntity, number>,
  named: ReadonlyMap<KnownEntity, number>,
  about: KnownEntity | null
): Parties {
  const sides = new Map(giving);
  for (const [country, weight] of getting) sides.set(country, (sides.get(country) ?? 0) + weight);
  if (sides.size === 0 && !about) return NOBODY;
  const totals = new Map<KnownEntity, number>();
  for (const [country, weight] of sides) totals.set(country, weight + (named.get(country) ?? 0) / TIE);
  const first = about ?? most(totals, null);
  const second = most(totals, first);
  if (!first) return {giver: null, receiver: null};
  const share = (country: KnownEntity): number =>
    sides.has(country) ? (getting.get(country) ?? 0) / (sides.get(country) ?? 1) : 0.5;
  if (!second) return share(first) >= 0.5 ? {giver: null, receiver: first} : {giver: first, receiver: null};
  // Where nothing says who gets, the one named first acts.
  const earlier = firstOf(named, first, second);
  const receiver =
    share(first) === share(second)
      ? earlier === first
        ? second
        : first
      : share(first) > share(second)
        ? first
        : second;
  return {giver: receiver === first ? second : first, receiver};
}

/** Which of two was named first. */
function firstOf(
  named: ReadonlyMap<KnownEntity, number>,
  one: KnownEntity,
  other: KnownEntity
): KnownEntity | null {
  for (const country of named.keys()) if (country === one || country === other) return country;
  return null;
}

const isThere = wordTest(({norm}) => norm === "there");

function hasAct(passage: Passage): boolean {
  if (passage.cues.length > 0) for (const kind of ACTS) if (hasCue(passage, kind)) return true;
  return false;
}

/** The countries named, but for those that somebody is against. Asked for the text and again for each of its parts. */
const withoutAdversaries = oncePerPassage((passage): Passage["countries"] =>
  passage.countries.some(({hit}) => isAdversary(passage, hit))
    ? passage.countries.filter(({hit}) => !isAdversary(passage, hit))
    : passage.countries
);

const speaksOfAid = (passage: Passage): boolean =>
  passage.measures.some((h) => h.entry.measure.table === "aid_amounts" && h.entry.strength === "word");

/** How far before its verb a subject may stand: "Kyrgyzstan’s air defence forces got". */
const SUBJECT_REACH = 5;

/** The subject of a verb of getting or buying gets. */
const gets = (passage: Passage, hit: {readonly to: number}): boolean =>
  cuesOf(passage, CUE.transfer).some(
    (h) => INWARD.has(h.entry.cue.value) && h.from >= hit.to && h.from - hit.to <= SUBJECT_REACH
  );

function most(counts: ReadonlyMap<KnownEntity, number>, not: KnownEntity | null): KnownEntity | null {
  let best: KnownEntity | null = null;
  let most = 0;
  for (const [country, count] of counts) {
    if (country === not || count < most) continue;
    if (count === most && best && best.entity_id.localeCompare(country.entity_id, "en") <= 0) continue;
    best = country;
    most = count;
  }
  return best;
}
