import {CUE} from "../sources/cueKinds.js";
import type {Hit} from "../recognize/lexicon.js";
import type {Token} from "../recognize/tokens.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import {wordTest} from "../recognize/words.js";
import type {KnownEntity} from "../sources/readKnowledge.js";
import {actingBodies} from "./actingBodies.js";
import {oncePerPassage} from "./oncePerPassage.js";
import {cuesOf, hasCue, type NamedCountry, type Passage} from "./passage.js";

export interface Parties {
  readonly giver: KnownEntity | null;
  readonly receiver: KnownEntity | null;
}

type Mention = Hit<EntryOf<"entity">>;

const isTo = wordTest(({norm}) => /^(?:to|for|into)$/.test(norm));
const isDeterminer = wordTest(({norm}) =>
  /^(?:the|a|both|its|neighboring|government|army|military|country)$/.test(norm)
);

/** Does the mention stand where the receiving side stands: "to Kyrgyzstan", "for the Kyrgyz army"? */
export function isReceiving(passage: Passage, hit: Mention): boolean {
  if (isObject(passage, hit)) return true;
  const before = tokenBefore(passage, hit);
  // "in Kyrgyzstan" is where it goes; "in Russian universities" is not.
  return (
    isTo(before) ||
    (before?.norm === "in" && hit.entry.form === "name" && hit.entry.entity.kind === "country")
  );
}

/** Verbs that name the one who gets right behind them: "gave Tajikistan 20 jeeps". */
const GIVING = new Set([
  "give",
  "hand",
  "send",
  "sell",
  "lend",
  "lent",
  "grant",
  "granted",
  "offer",
  "offered",
  "donate",
  "promise",
  "promised",
  "pay",
  "paid"
]);

const isGiving = wordTest(({norm}) => GIVING.has(norm));

/** Does the name stand between a verb of giving and what is given? */
function isObject({tokens, quantities}: Passage, hit: Mention): boolean {
  if (!isGiving(tokens[hit.from - 1]) || /['’]s?$/.test(tokens[hit.to - 1]?.text ?? "")) return false;
  const next = tokens[hit.to]?.norm ?? "";
  return (
    /^(?:a|an|the|some|several|more|another)$/.test(next) || quantities.some((q) => q.hedgeFrom === hit.to)
  );
}

/** Against whom one is helped gives nothing. */
const isAgainst = wordTest(({norm}) => /^(?:against|than|despite|versus)$/.test(norm));

/** "against Russia’s invasion", "since the Russian attack" */
export function isAdversary(passage: Passage, hit: {readonly from: number; readonly to: number}): boolean {
  if (isAgainst(passage.tokens[hit.from - 1])) return true;
  return cuesOf(passage, CUE.hostile).some((h) => h.from >= hit.to && h.from - hit.to <= 3);
}

/** In "Belarus bought", "the army received" the subject gets, and whoever stands after "from" gives. */
export const INWARD: ReadonlySet<string> = new Set(["receive", "order"]);

/**
 * Giver and receiver of what stands at token `at`: the receiver is named right after it ("$200 million for Tajikistan"), else by the
 * nearest "to" or "for" after a verb of transfer; the giver is the first other country. After a verb of getting or buying it is the
 * other way round. What the sentence leaves open the article fills.
 */
export function partiesAt(passage: Passage, at: number, to: number, article: Parties): Parties {
  const named = sidesIn(passage);
  const verb = nearestTransfer(passage, at, to);
  if (verb && (INWARD.has(verb.entry.cue.value) || isGivenTo(passage, verb, named)))
    return inward(passage, verb, named, article, to);
  const next = named.find(({hit}) => hit.from >= to && hit.from - to <= 3 && isReceiving(passage, hit));
  const transfers = hasCue(passage, CUE.transfer) || hasCue(passage, CUE.future);
  const nearest = next || !transfers ? null : nearestOf(receivingIn(passage), at);
  let receiver = next?.country ?? (transfers ? nearest?.country : undefined) ?? null;
  const debtor = passage.tokens.slice(to, to + 4).some((t) => t.norm === "from");
  const others = named.filter(({country}) => country !== receiver);
  const agent = others.find(({hit}) => verb && hit.from >= verb.to && precededBy(passage, hit, "by"));
  let giver =
    agent?.country ?? others.find(({hit}) => hit.from < at && !isReceiving(passage, hit))?.country ?? null;
  if (giver && giver === article.receiver && receiver === null) {
    // A sentence that speaks of the receiver alone leaves the giver open.
    receiver = giver;
    giver = article.giver;
  }
  if (debtor && receiver === null) receiver = lastOther(named, giver) ?? article.receiver;
  giver ??= article.giver === receiver ? null : article.giver;
  receiver ??= article.receiver === giver ? null : article.receiver;
  // Two countries in a sentence of giving, and one gives: the other gets.
  receiver ??= transfers || verb === null ? onlyOther(named, giver) : null;
  return {giver, receiver};
}

/** Who may give or get in a sentence. "According to reports by the Azeri media": who tells of a delivery has no part in it. */
const sidesIn = oncePerPassage((passage): Named => {
  const bodies = actingBodies(passage);
  const sides =
    bodies.length === 0
      ? passage.countries
      : [...passage.countries, ...bodies].sort((a, b) => a.hit.from - b.hit.from);
  return sides.filter(
    ({hit}) =>
      !passage.speakers.some((s) => s.start <= hit.from && hit.from < s.to) && !isAdversary(passage, hit)
  );
});

const receivingIn = oncePerPassage((passage): Named =>
  sidesIn(passage).filter(({hit}) => isReceiving(passage, hit))
);

/** The first of those nearest to a token. */
function nearestOf(named: Named, at: number): Named[number] | null {
  let nearest: Named[number] | null = null;
  for (const side of named)
    if (!nearest || Math.abs(side.hit.from - at) < Math.abs(nearest.hit.from - at)) nearest = side;
  return nearest;
}

function onlyOther(named: Named, giver: KnownEntity | null): KnownEntity | null {
  const others = new Set(named.map(({country}) => country).filter((country) => country !== giver));
  const [only] = others;
  return others.size === 1 ? (only ?? null) : null;
}

type Named = readonly NamedCountry[];
type CueHit = Hit<EntryOf<"cue">>;

/** The verb of transfer nearest before a phrase, else the first one after it. */
function nearestTransfer(passage: Passage, at: number, to: number): CueHit | null {
  const verbs = cuesOf(passage, CUE.transfer);
  return verbs.findLast((h) => h.to <= at) ?? verbs.find((h) => h.from >= to) ?? null;
}

/** "Bishkek has been handed two settlements": the subject of the passive gets, where what is given follows the verb. */
function isGivenTo(passage: Passage, verb: CueHit, named: Named): boolean {
  const passive = /^(?:been|was|were|is|are|being)$/.test(passage.tokens[verb.from - 1]?.norm ?? "");
  const object = passage.quantities.some((q) => q.from >= verb.to && q.from - verb.to <= 2);
  return passive && object && named.some(({hit}) => hit.to <= verb.from);
}

function inward(passage: Passage, verb: CueHit, named: Named, article: Parties, to: number): Parties {
  // "drones were bought from Russia and 40 vehicles from the Emirates": the first after the thing is its giver.
  // What was bought by someone is theirs; what they were given by someone is not.
  const bought = INWARD.has(verb.entry.cue.value);
  const givers = named.filter(
    ({hit}) => precededBy(passage, hit, "from") || (!bought && precededBy(passage, hit, "by"))
  );
  const from = givers.find(({hit}) => hit.from >= to) ?? givers[0];
  const buyer = bought ? named.find(({hit}) => precededBy(passage, hit, "by")) : undefined;
  const subject =
    buyer ??
    named.findLast(
      ({hit}) => hit.to <= verb.from && !isReceiving(passage, hit) && givers.every((g) => g.hit !== hit)
    );
  const receiver =
    subject?.country ?? [article.receiver, article.giver].find((c) => c && c !== from?.country) ?? null;
  const giver = from?.country ?? [article.giver, article.receiver].find((c) => c && c !== receiver) ?? null;
  return {giver, receiver};
}

const precededBy = (passage: Passage, hit: Mention, word: string): boolean =>
  tokenBefore(passage, hit)?.norm === word;

/** The word before a name, its articles and the nouns of its state aside. */
function tokenBefore({tokens}: Passage, {from}: Mention): Token | undefined {
  let i = from - 1;
  while (i >= 0 && isDeterminer(tokens[i])) i--;
  return tokens[i];
}

const lastOther = (named: Named, giver: KnownEntity | null): KnownEntity | null =>
  named.findLast(({country}) => country !== giver)?.country ?? null;
