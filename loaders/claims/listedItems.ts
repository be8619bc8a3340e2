import type {Hit, Lexicon} from "../recognize/lexicon.js";
import type {Quantity} from "../recognize/quantities.js";
import type {Token} from "../recognize/tokens.js";
import type {Entry, EntryOf} from "../recognize/vocabulary.js";
import type {Item} from "../sources/readKnowledge.js";
import {wordTest} from "../recognize/words.js";
import {isOther, itemOf, modelIn} from "./hardware.js";
import {countedBy, unitOf} from "./measureOf.js";
import {isPlural} from "./nounPhrase.js";
import {modelItem} from "./modelItem.js";
import type {Passage} from "./passage.js";
import {tokensText} from "./tokensText.js";

/** Equipment in a sentence, with the number before it, over tokens `from`..`to` (half-open). */
export interface Listed {
  /** null for a model or a counted thing that the lexicon does not know */
  readonly item: Item | null;
  readonly name: string;
  readonly quantity: Quantity | null;
  /** one, where the text says "a" or "an" */
  readonly one: boolean;
  /** is it equipment by its own words, or only by what is done with it? */
  readonly known: boolean;
  readonly from: number;
  readonly to: number;
}

/** In "arms supplies" and "weapons systems" the item only says of what kind the noun behind it is. */
const NOUN_BEHIND =
  /^(?:supply|sale|trade|transfer|shipment|delivery|program|industry|export|import|race|control|embargo|package|deal|maker|manufacturer|producer|plant|factory|purchase|procurement|cooperation|force|unit|crew|pilot|brigade|battalion|regiment|squadron|division|commander|school|base|carrier|shield|strike|attack|test|launch|range|fire|battle|bay|depot|expert|specialist|technician|instructor|parade|contract|order|bid|tender|dealer|lobby|supplier|ban|firm|company|debt)$/;
/** The category of what the lexicon knows only as arms. */
const UMBRELLA = "unspecified";
/** "two more Mi-8MTs": the word says that there were others, and is no part of the name. */
const FURTHER = /^(?:more|additional|further|another|extra|other|new|such|same)$/;
const isNoName = (token: Token | undefined): boolean =>
  token !== undefined && (FURTHER.test(token.norm) || /^["“”'‘’«»]$/.test(token.text));

/** The equipment of a sentence in order, each with its number and the words that belong to its name. */
export function itemsIn(passage: Passage, lexicon: Lexicon<Entry>): Listed[] {
  const counted = countedItems(passage, lexicon);
  const inside = (at: number): boolean => counted.some((l) => l.from <= at && at < l.to);
  // "will ship small arms": the verb is no vessel.
  const nouns = passage.items.filter(
    (h) => !passage.cues.some((c) => c.entry.cue.kind === "transfer" && c.from === h.from && c.to === h.to)
  );
  const named = runsOf(nouns)
    .filter((h) => !inside(h.from))
    .flatMap((h) => uncounted(passage, h, lexicon));
  const taken = [...counted, ...named];
  const models = modelsIn(passage, lexicon).filter((m) => !taken.some((l) => l.from < m.to && m.from < l.to));
  return [...taken, ...models].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Names of items that touch make one: "Smerch rocket launchers" is the last of them, called so by the words before it. */
function runsOf(hits: readonly Hit<EntryOf<"item">>[]): Hit<EntryOf<"item">>[] {
  const runs: Hit<EntryOf<"item">>[] = [];
  for (const hit of hits) {
    const last = runs.at(-1);
    if (last?.to === hit.from) runs.splice(-1, 1, {...hit, from: last.from});
    else runs.push(hit);
  }
  return runs;
}

function countedItems(passage: Passage, lexicon: Lexicon<Entry>): Listed[] {
  let last: Listed | null = null;
  return passage.quantities.flatMap((quantity): Listed[] => {
    if (quantity.kind !== "quantity" || (quantity.unit !== null && quantity.unit !== "count")) return [];
    const further = last && moreOf(passage, quantity, last);
    if (further) return [further];
    const found = countedItem(passage, lexicon, quantity);
    last = found[0] ?? null;
    return found;
  });
}

const isMore = wordTest(({norm}) => /^(?:more|other|others|further)$/.test(norm));

/** "two helicopters in 2015 and two more a year later": a number with nothing behind "more" counts what the number before it did. */
function moreOf({tokens}: Passage, quantity: Quantity, last: Listed): Listed | null {
  const next = tokens[quantity.to + 1];
  const bare =
    isMore(tokens[quantity.to]) &&
    (next?.kind !== "word" || STOP.test(next.norm) || !isPlural(next)) &&
    next?.kind !== "designation";
  return bare && last.known
    ? {...last, quantity, one: false, from: quantity.hedgeFrom, to: quantity.to + 1}
    : null;
}

function countedItem(passage: Passage, lexicon: Lexicon<Entry>, quantity: Quantity): Listed[] {
  const phrase = countedBy(passage, quantity);
  if (!phrase || unitOf(passage, quantity, phrase) !== null) return [];
  if (NOUN_BEHIND.test(passage.tokens[phrase.to]?.norm ?? "")) return [];
  const hit = itemOf(passage, phrase);
  const model = modelIn(passage, phrase);
  const known = hit !== null || model !== null;
  const before = phrase.to <= quantity.hedgeFrom;
  // A phrase of the lexicon ends the name: what follows it ("rocket launchers in service") is another matter.
  const to =
    hit && hit.to > phrase.head - 1 && hit.to < phrase.to ? Math.max(hit.to, phrase.head + 1) : phrase.to;
  let from = phrase.from;
  while (from < to - 1 && isNoName(passage.tokens[from])) from++;
  return [
    {
      item: hit?.entry.item ?? (model && modelItem(lexicon, passage.tokens[model.from]?.text ?? "")),
      name: tokensText(passage.tokens.slice(from, to)),
      quantity,
      one: false,
      known,
      from: before ? from : quantity.hedgeFrom,
      to: before ? quantity.to : to
    }
  ];
}

function uncounted(passage: Passage, hit: Hit<EntryOf<"item">>, lexicon: Lexicon<Entry>): Listed[] {
  const {tokens} = passage;
  const {item} = hit.entry;
  if (isUmbrella(passage, hit)) return [];
  if (isOther(item) || NOUN_BEHIND.test(tokens[hit.to]?.norm ?? "")) return [];
  if (insideName(passage, hit) || isProperName(passage, hit) || isWorth(passage, hit.from)) return [];
  if (inBrackets(passage, hit.from) || isModifier(passage, hit)) return [];
  const shared = sharedHead(tokens, hit, lexicon);
  const from = shared ? hit.from - 2 : withModifiers(passage, hit);
  const nameFrom = shared ? hit.from : from;
  const to = tokens[hit.to - 1]?.norm === "of" ? objectEnd(tokens, hit.to) : hit.to;
  const listed: Listed = {
    item,
    name: tokensText(tokens.slice(nameFrom, to)),
    quantity: null,
    one: isOne(tokens, nameFrom, to),
    known: true,
    from,
    to
  };
  return shared ? [{...listed, ...shared, to: hit.to, one: false}, listed] : [listed];
}

const JOINT = /^(?:,|and|or)$/;

/** "Khartoum gets weapons": a word for all there is names no item, unless others stand beside it ("weapons, helmets and radios"). */
function isUmbrella({tokens, items}: Passage, {from, to, entry}: Hit<EntryOf<"item">>): boolean {
  if (entry.item.category !== UMBRELLA || to > from + 1) return false;
  const before = tokens[from - 1];
  if (before?.kind === "word" && !STOP.test(before.norm)) return false;
  const joined = (end: number, start: number): boolean =>
    JOINT.test(tokens[end]?.text ?? "") && end + 1 === start;
  return !items.some((h) => joined(h.to, from) || joined(to, h.from));
}

/** Models without a number: "AN-24s", "a C-2", "Bayraktar TB2". */
function modelsIn(passage: Passage, lexicon: Lexicon<Entry>): Listed[] {
  return passage.designations
    .filter((d) => d.kind === "model" && !inBrackets(passage, d.from))
    .map(({from: model, to}) => {
      let from = model;
      while (from > 0 && isMake(passage, from - 1)) from--;
      return {
        item: modelItem(lexicon, passage.tokens[model]?.text ?? ""),
        name: tokensText(passage.tokens.slice(from, to)),
        quantity: null,
        one: isOne(passage.tokens, from, to),
        known: true,
        from,
        to
      };
    });
}

/** "(DD-106)", "(ex CP 230)": in brackets stand hull numbers and other names of what was named before. */
function inBrackets({tokens}: Passage, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    if (tokens[i]?.text === "(") return true;
    if (tokens[i]?.text === ")") return false;
  }
  return false;
}

/** "Bayraktar TB2", "Mil Mi-8": a capitalized word before a model is its maker, unless it is someone or something else. */
function isMake({tokens, entities, cues, dates}: Passage, at: number): boolean {
  const token = tokens[at];
  const known = (hits: readonly {readonly from: number; readonly to: number}[]): boolean =>
    hits.some((h) => h.from <= at && at < h.to);
  return (
    token?.kind === "word" &&
    /^\p{Lu}/u.test(token.text) &&
    at > 0 &&
    !known(entities) &&
    !known(cues) &&
    !known(dates)
  );
}

/** "a C-2": one of it. */
function isOne(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from - 1;
  while (at > 0 && from - at <= 5 && isAside(tokens[at])) at--;
  return /^(?:a|an|one)$/.test(tokens[at]?.norm ?? "") && !isPlural(tokens[to - 1] as Token);
}

/** "a second 378-foot cutter": what order and size say stands before the name. */
const isAside = wordTest(
  ({kind, norm, text}) =>
    kind === "number" ||
    kind === "ordinal" ||
    text === "-" ||
    /^(?:foot|ton|tonne|metre|first|second|third|former|further|new)$/.test(norm)
);

/** "training of Kyrgyz servicemen": what follows "of", up to the next word that is no noun. */
function objectEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (
    to < tokens.length &&
    to - from < 4 &&
    tokens[to]?.kind !== "sign" &&
    !STOP.test(tokens[to]?.norm ?? "")
  )
    to++;
  return to;
}

/** "field and stationary hospitals" names two things: the first word shares the head of the second. */
function sharedHead(
  tokens: readonly Token[],
  hit: Hit<EntryOf<"item">>,
  lexicon: Lexicon<Entry>
): {item: Item; name: string} | null {
  const first = tokens[hit.from - 2];
  if (tokens[hit.from - 1]?.norm !== "and" || first?.kind !== "word" || hit.to - hit.from < 2) return null;
  const phrase = [first, ...tokens.slice(hit.from + 1, hit.to)];
  const named = lexicon.at(phrase, 0).find((h) => h.to === phrase.length && h.entry.type === "item");
  return named?.entry.type === "item"
    ? {item: named.entry.item, name: phrase.map((t) => t.text).join(" ")}
    : null;
}

/** "$1 billion worth of arms": the sum is the claim, and the arms say what it is for. */
const isWorth = ({tokens, quantities}: Passage, at: number): boolean =>
  (tokens[at - 1]?.norm === "for" && quantities.some((q) => q.kind === "money" && q.to <= at)) ||
  tokens.slice(Math.max(0, at - 5), at).some((t, i, all) => t.norm === "worth" && all[i + 1]?.norm === "of");

/** In "helicopter contingents" the singular only says of what kind the noun behind it is. */
function isModifier({tokens}: Passage, {to}: Hit<unknown>): boolean {
  const last = tokens[to - 1];
  const next = tokens[to];
  if (!last || next?.kind !== "word" || !/^\p{Ll}/u.test(next.text)) return false;
  return last.kind === "word" && /^\p{Ll}/u.test(last.text) && !isPlural(last) && isPlural(next);
}

/** "Deputy Minister of Defence for Armament", "Jane’s Fighting Ships": capitals inside a sentence make it a name; acronyms and models are none. */
function isProperName({tokens, kind, designations}: Passage, {from, to}: Hit<unknown>): boolean {
  if (from === 0 || kind === "list" || designations.some((d) => d.from <= from && from < d.to)) return false;
  const words = tokens.slice(from, to);
  const owned = /['’]s?$/.test(tokens[from - 1]?.text ?? "");
  if (!words.every((t) => /^\p{Lu}\p{Ll}/u.test(t.text))) return false;
  // "Unmanned Coastal Defense Vessels" are things in capitals; an office or a system is one.
  if (!owned && words.some((t) => isPlural(t))) return false;
  return [tokens[from - 1], tokens[from - 2], tokens[to]].some(
    (t, i) =>
      /^\p{Lu}/u.test(t?.text ?? "") && (i !== 1 || /^(?:of|for|and|the)$/.test(tokens[from - 1]?.norm ?? ""))
  );
}

const insideName = (passage: Passage, hit: Hit<unknown>): boolean =>
  passage.entities.some((e) => e.from < hit.to && hit.from < e.to);

const STOP =
  /^(?:the|a|an|of|and|or|to|for|in|on|at|by|with|from|as|is|are|was|were|be|been|its|their|his|this|that|these|no|not|about|such|some|any|all|more|over|well|moreover)$/;

/** How many plain words before an item belong to its name ("other military equipment"); models and names of makers go on. */
const MODIFIERS = 2;
const WITH_NAMES = 5;

/** Where the name of an item begins: its modifiers, unless they do something else in the sentence. */
function withModifiers(passage: Passage, hit: Hit<unknown>): number {
  const {tokens, designations} = passage;
  let from = hit.from;
  while (from > 0 && hit.from - from < WITH_NAMES) {
    const i = from - 1;
    const token = tokens[i];
    const model = designations.find((d) => d.to === from && d.kind === "model");
    if (model) {
      from = model.from;
      continue;
    }
    const name = /^\p{Lu}/u.test(token?.text ?? "") && i > 0;
    if (token?.kind !== "word" || STOP.test(token.norm) || (!name && hit.from - from >= MODIFIERS)) break;
    if ([passage.entities, passage.cues, passage.items, passage.units].some((hits) => covers(hits, i))) break;
    from = i;
  }
  return from;
}

const covers = (hits: readonly {readonly from: number; readonly to: number}[], at: number): boolean =>
  hits.some((h) => h.from <= at && at < h.to);
