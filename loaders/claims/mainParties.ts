import {wordTest} from "../recognize/words.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import {INWARD, isAdversary, isReceiving, type Parties} from "./parties.js";
import {cuesOf, hasCue, type Passage} from "./passage.js";

/** A headline and its first sentences say what a text is about. */
const OPENING = 3;
const ACTS = ["transfer", "base", "aid", "exercise", "term"];
/** Weights: an act beside a name, the opening of the text, and a name that an act has nothing to do with. */
const WEIGHT = {act: 4, opening: 3, named: 1} as const;

/**
 * Who gives and who gets in a text as a whole: the countries most often on the one side and on the other, in its opening and wherever
 * something is handed over, built, financed or agreed. Profiles of a country and headings further down do not count, nor does a country
 * that is fought against.
 */
export function mainParties(passages: readonly Passage[]): Parties {
  const giving = new Map<KnownEntity, number>();
  const getting = new Map<KnownEntity, number>();
  const add = (side: Map<KnownEntity, number>, country: KnownEntity, weight: number): void => {
    side.set(country, (side.get(country) ?? 0) + weight);
  };
  let last: KnownEntity | null = null;
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i];
    if (!passage || passage.countries.length + (last === null ? 0 : 1) === 0) continue;
    const acts = hasAct(passage) || speaksOfAid(passage);
    const named = withoutAdversaries(passage);
    if (i < OPENING || acts) {
      const weight = (i < OPENING ? WEIGHT.opening : WEIGHT.named) + (acts ? WEIGHT.act - 1 : 0);
      let first = true;
      for (const {country, hit} of named) {
        const receiving = isReceiving(passage, hit) || gets(passage, hit);
        if (receiving || first || acts) add(receiving ? getting : giving, country, weight);
        first = false;
      }
      // "Russia maintains a military base there": in the country of the sentence before.
      const there = last !== null && hasCue(passage, "base") && passage.tokens.some(isThere);
      if (there && last && named.every(({country}) => country !== last)) add(getting, last, weight);
    }
    last = named.at(-1)?.country ?? last;
  }
  const receiver = most(getting, null);
  return {receiver, giver: most(giving, receiver)};
}

const isThere = wordTest(({norm}) => norm === "there");

function hasAct(passage: Passage): boolean {
  if (passage.cues.length > 0) for (const kind of ACTS) if (hasCue(passage, kind)) return true;
  return false;
}

/** The countries named, but for those that somebody is against. */
const withoutAdversaries = (passage: Passage): Passage["countries"] =>
  passage.countries.some(({hit}) => isAdversary(passage, hit))
    ? passage.countries.filter(({hit}) => !isAdversary(passage, hit))
    : passage.countries;

const speaksOfAid = (passage: Passage): boolean =>
  passage.measures.some((h) => h.entry.measure.table === "aid_amounts" && h.entry.strength === "word");

/** How far before its verb a subject may stand: "Kyrgyzstan’s air defence forces got". */
const SUBJECT_REACH = 5;

/** The subject of a verb of getting or buying gets. */
const gets = (passage: Passage, hit: {readonly to: number}): boolean =>
  cuesOf(passage, "transfer").some(
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
