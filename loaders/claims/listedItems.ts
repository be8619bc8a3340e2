import type {Hit, Lexicon} from "../recognize/lexicon.js";
import type {Quantity} from "../recognize/quantities.js";
import type {Token} from "../recognize/tokens.js";
import type {Entry, EntryOf} from "../recognize/vocabulary.js";
import type {Item} from "../sources/readKnowledge.js";
import type {Passage} from "./passage.js";
import {tokensText} from "./tokensText.js";

/** An item in a sentence, with the number before it, over tokens `from`..`to` (half-open). */
export interface Listed {
  readonly item: Item;
  readonly name: string;
  readonly quantity: Quantity | null;
  readonly from: number;
  readonly to: number;
}

/** These are no equipment, though texts list them in the same way. */
const OTHER = new Set(["base_site", "natural_resource"]);
/** In "arms supplies" and "weapons systems" the item only says of what kind the noun behind it is. */
const NOUN_BEHIND =
  /^(?:supply|sale|trade|transfer|shipment|delivery|program|industry|export|import|race|control|embargo|package|deal)$/;

/** The items of a sentence in order, each with its number and the words that belong to its name. */
export function itemsIn(passage: Passage, lexicon: Lexicon<Entry>): Listed[] {
  const {tokens} = passage;
  const listed: Listed[] = [];
  for (const hit of passage.items) {
    const {item} = hit.entry;
    if (OTHER.has(item.category) || NOUN_BEHIND.test(tokens[hit.to]?.norm ?? "") || insideName(passage, hit))
      continue;
    const shared = sharedHead(tokens, hit, lexicon);
    if (shared) listed.push({...shared, quantity: null, from: hit.from - 2, to: hit.to});
    const quantity =
      passage.quantities.find(
        (q) =>
          (q.unit === null || q.unit === "count") && q.kind === "quantity" && belongs(tokens, q.to, hit.from)
      ) ?? null;
    const from = quantity ? quantity.hedgeFrom : shared ? hit.from - 2 : withModifiers(passage, hit);
    const nameFrom = quantity ? quantity.to : shared ? hit.from : from;
    const to = tokens[hit.to - 1]?.norm === "of" ? objectEnd(tokens, hit.to) : hit.to;
    listed.push({item, name: tokensText(tokens.slice(nameFrom, to)), quantity, from, to});
  }
  return listed;
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

const insideName = (passage: Passage, hit: Hit<unknown>): boolean =>
  passage.entities.some((e) => e.from < hit.to && hit.from < e.to);

/** Words may stand between a number and its item ("215 main battle tanks"), but no sign, and not many. */
function belongs(tokens: readonly Token[], numberTo: number, itemFrom: number): boolean {
  if (itemFrom < numberTo || itemFrom - numberTo > 4) return false;
  return (
    tokens.slice(numberTo, itemFrom).every((t) => t.kind === "word" || t.kind === "designation") &&
    !tokens.slice(numberTo, itemFrom).some((t) => t.norm === "and")
  );
}

const STOP =
  /^(?:the|a|an|of|and|or|to|for|in|on|at|by|with|from|as|is|are|was|were|be|been|its|their|his|this|that|these|no|not|about|such|some|any|all|more|over|well|moreover)$/;

/** Up to two plain words before an item belong to its name ("other military equipment", "excess …"), unless they do something else. */
function withModifiers(passage: Passage, hit: Hit<unknown>): number {
  let from = hit.from;
  while (from > 0 && hit.from - from < 2) {
    const i = from - 1;
    const token = passage.tokens[i];
    if (!token || (token.kind !== "word" && token.kind !== "designation") || STOP.test(token.norm)) break;
    if (
      passage.entities.some((h) => h.from <= i && i < h.to) ||
      passage.cues.some((h) => h.from <= i && i < h.to)
    )
      break;
    if (passage.items.some((h) => h.from <= i && i < h.to)) break;
    from = i;
  }
  return from;
}
