import type {Hit, Lexicon} from "../recognize/lexicon.js";
import type {Token} from "../recognize/tokens.js";
import type {Entry, EntryOf} from "../recognize/vocabulary.js";
import type {Item} from "../sources/readKnowledge.js";
import {isOther} from "./hardware.js";
import {inBrackets, isOne, NOUN_BEHIND, STOP, type Listed} from "./listed.js";
import {isPlural} from "./nounPhrase.js";
import type {Passage} from "./passage.js";
import {tokensText} from "./tokensText.js";

/** The category of what the lexicon knows only as arms. */
const UMBRELLA = "unspecified";

/** A name of equipment without a number, or two that share their head; none where it is part of something else. */
export function uncounted(passage: Passage, hit: Hit<EntryOf<"item">>, lexicon: Lexicon<Entry>): Listed[] {
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

/** A name that ends inside of the item's words only lends it one: "Russian military" before "military hardware". */
const insideName = (passage: Passage, hit: Hit<unknown>): boolean =>
  passage.entities.some((e) => e.from < hit.to && hit.to <= e.to);

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
