import type {Hit} from "../recognize/lexicon.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import {cuesOf, type Passage} from "./passage.js";

export interface Parties {
  readonly giver: KnownEntity | null;
  readonly receiver: KnownEntity | null;
}

type Mention = Hit<EntryOf<"entity">>;

const TO = /^(?:to|for|in|into|with)$/;
const DETERMINER = /^(?:the|a|both|its|neighboring|government|army|military|country)$/;

/** Countries that a passage names, by name, adjective or seat, each with its token range. */
export function countriesIn(
  passage: Passage,
  countries: ReadonlyMap<string, KnownEntity>
): {country: KnownEntity; hit: Mention}[] {
  return passage.entities.flatMap((hit) => {
    const {entity} = hit.entry;
    if (entity.kind === "person" || entity.kind === "publisher" || entity.country === null) return [];
    const country = countries.get(entity.country);
    return country ? [{country, hit}] : [];
  });
}

/** Does the mention stand where the receiving side stands: "to Kyrgyzstan", "for the Kyrgyz army"? */
export function isReceiving(passage: Passage, hit: Mention): boolean {
  let i = hit.from - 1;
  while (i >= 0 && DETERMINER.test(passage.tokens[i]?.norm ?? "")) i--;
  return TO.test(passage.tokens[i]?.norm ?? "");
}

/**
 * Giver and receiver of what stands at token `at`: the receiver is named right after it ("$200 million for Tajikistan"), else by the
 * nearest "to" or "for" after a verb of transfer; the giver is the first other country. What the sentence leaves open the article fills.
 */
export function partiesAt(
  passage: Passage,
  at: number,
  to: number,
  countries: ReadonlyMap<string, KnownEntity>,
  article: Parties
): Parties {
  const named = countriesIn(passage, countries);
  const next = named.find(({hit}) => hit.from >= to && hit.from - to <= 3 && isReceiving(passage, hit));
  const receiving = named.filter(({hit}) => isReceiving(passage, hit));
  const transfers = cuesOf(passage, "transfer").length > 0 || cuesOf(passage, "future").length > 0;
  const nearest = receiving.toSorted((a, b) => Math.abs(a.hit.from - at) - Math.abs(b.hit.from - at))[0];
  let receiver = next?.country ?? (transfers ? nearest?.country : undefined) ?? null;
  const debtor =
    /^(?:from)$/.test(passage.tokens[to]?.norm ?? "") ||
    passage.tokens.slice(to, to + 4).some((t) => t.norm === "from");
  const others = named.filter(({country}) => country !== receiver);
  let giver =
    others.find(({hit, country}) => hit.from < at && !isReceiving(passage, hit) && country !== receiver)
      ?.country ?? null;
  if (giver && giver === article.receiver && receiver === null) {
    // A sentence that speaks of the receiver alone leaves the giver open.
    receiver = giver;
    giver = article.giver;
  }
  if (debtor && receiver === null) receiver = lastOther(named, giver) ?? article.receiver;
  giver ??= article.giver === receiver ? null : article.giver;
  receiver ??= article.receiver === giver ? null : article.receiver;
  return {giver, receiver};
}

const lastOther = (named: readonly {country: KnownEntity}[], giver: KnownEntity | null): KnownEntity | null =>
  named.findLast(({country}) => country !== giver)?.country ?? null;

/** Who gives and who gets in a text as a whole: the countries most often in the one place and in the other. */
export function mainParties(
  passages: readonly Passage[],
  countries: ReadonlyMap<string, KnownEntity>
): Parties {
  const giving = new Map<KnownEntity, number>();
  const getting = new Map<KnownEntity, number>();
  for (const [i, passage] of passages.entries()) {
    // A headline and its first sentences say what a text is about.
    const weight = i < 3 ? 3 : 1;
    for (const {country, hit} of countriesIn(passage, countries)) {
      const side = isReceiving(passage, hit) ? getting : giving;
      side.set(country, (side.get(country) ?? 0) + weight);
    }
  }
  const top = (counts: Map<KnownEntity, number>, not: KnownEntity | null): KnownEntity | null =>
    [...counts]
      .filter(([country]) => country !== not)
      .sort((a, b) => b[1] - a[1] || a[0].entity_id.localeCompare(b[0].entity_id, "en"))[0]?.[0] ?? null;
  const receiver = top(getting, null);
  return {receiver, giver: top(giving, receiver)};
}
