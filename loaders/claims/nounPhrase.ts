import type {Token} from "../recognize/tokens.js";
import {firstWhere} from "../sources/firstWhere.js";
import type {Passage} from "./passage.js";

/** What a number counts: a noun phrase, over tokens `from`..`to` (half-open). */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** its head noun; before an "of" where the noun before it says a kind of thing ("12 members of …") */
  readonly head: number;
}

/** Longer runs of words without a sign or a function word are no names of things. */
const LONGEST = 14;

/** Words that no name of a thing goes on over. Closed classes: prepositions, pronouns, auxiliaries, adverbs of time and order. */
export const STOP: ReadonlySet<string> = new Set(
  (
    "the a an to for in on at by with from as into onto within without during under over per than via against near around between among along " +
    "across after before since until through throughout upon toward towards amid despite about is are was were be been being has have had do " +
    "does did will would shall should can could may might must not also then there here that which who whom whose what when where while if " +
    "because although though but so it its they them their he she his her we our you your i this these those each apiece respectively annually " +
    "yearly now today yesterday tomorrow currently only just already yet still ago later earlier again once last next including such plus both " +
    "either neither all every altogether amid unless except beside besides like unlike aboard alongside once off out up down too total worth located based available fit"
  ).split(" ")
);

/** After these an "of" leads to what is counted: "12 pieces of towed artillery", "25,000 sets of body armor". */
const PORTIONS = new Set(
  (
    "piece set round unit pair item kit crate box batch lot consignment shipment tonne ton kilogram kg liter gallon type model variant kind number " +
    "battery battalion regiment squadron division company brigade wing flight group column truckload trainload planeload package case pallet supply"
  ).split(" ")
);

/**
 * The noun phrase that begins at a token, as far as words alone tell it: modifiers, models and nouns up to a sign, a function word or a
 * verb. "two of the force’s new P-1 patrol aircraft" begins after "of the"; "12 pieces of towed artillery" goes on over "of"; of
 * "grenade, mortar and artillery rounds" the commas belong to it, as the noun comes last. Null where none begins.
 */
export function nounPhraseAt(passage: Passage, at: number): NounPhrase | null {
  const {tokens} = passage;
  const from = tokens[at]?.norm === "of" ? afterDeterminer(tokens, at + 1) : at;
  let to = from;
  let head = -1;
  let plural = false;
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to];
    if (!token || passage.dates.some((d) => d.from <= to && to < d.to)) break;
    if (token.kind === "sign") {
      const inside = token.text === "(" && !plural ? afterBracket(tokens, to) : to;
      if (inside > to) {
        to = inside;
        continue;
      }
      const bridged = /^[-–‑"“”'’«»_]$/.test(token.text) ? to + 1 : plural ? to : afterList(passage, to);
      if (bridged === to) break;
      to = bridged;
      continue;
    }
    if (token.norm === "and" || token.norm === "or") {
      const on = plural ? to : afterList(passage, to);
      if (on === to) break;
      to = on;
      continue;
    }
    if (token.norm === "of") {
      const portion = head === to - 1 && PORTIONS.has(tokens[head]?.norm ?? "");
      if (!portion || to + 1 >= tokens.length) break;
      to = afterDeterminer(tokens, to + 1);
      plural = false;
      continue;
    }
    const model = passage.designations.find((d) => d.from === to);
    if (model) {
      head = model.to - 1;
      to = model.to;
      plural ||= isPlural(tokens[head] as Token);
      continue;
    }
    // "rounds of 125mm tank ammunition": a calibre belongs to the name.
    if (token.kind === "number" && tokens[to + 1]?.norm === "mm") {
      to += 2;
      continue;
    }
    if (STOP.has(token.norm) || token.kind === "number" || token.kind === "decade") break;
    if (to > at && startsQuantity(passage.quantities, to)) break;
    if (plural && (isVerbal(passage, to) || !leadsToNoun(tokens, to))) break;
    head = to;
    plural ||= isPlural(token);
    to++;
  }
  while (to > from && tokens[to - 1]?.kind === "sign") to--;
  return head < 0 || head < from ? null : {from, to, head: Math.min(head, to - 1)};
}

/** Words in brackets inside of a name: "six Kilo-class (Project 636.1) submarines". */
const BRACKETED = 5;

/** The token behind a short bracket that a noun in the plural follows, else the bracket itself. */
function afterBracket(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i <= at + BRACKETED; i++) {
    if (tokens[i]?.text !== ")") continue;
    const noun = tokens[i + 1];
    return noun && isPlural(noun) && !STOP.has(noun.norm) ? i + 1 : at;
  }
  return at;
}

/** Does a number begin at the token? They stand in order. */
function startsQuantity(quantities: Passage["quantities"], at: number): boolean {
  const first = firstWhere(0, quantities.length, (i) => (quantities[i]?.from ?? 0) >= at);
  return quantities[first]?.from === at;
}

function afterDeterminer(tokens: readonly Token[], at: number): number {
  let i = at;
  // "of the JMSDF’s new …": an owner with its apostrophe stands before the name of the thing.
  while (/^(?:the|a|an|its|their|his|these|those|such|our)$/.test(tokens[i]?.norm ?? "")) i++;
  const owner = tokens.slice(i, i + 5).findIndex((t) => /['’]s?$/.test(t.text));
  return owner >= 0 ? i + owner + 1 : i;
}

/**
 * "grenade, mortar, and artillery rounds", "Mi-8 and Mi-24 helicopters": singular modifiers in a row share the noun behind the last one.
 * The token after the sign or the "and" if that is so, else `at`.
 */
function afterList({tokens, quantities}: Passage, at: number): number {
  let i = at;
  let joined = false;
  for (let words = 0; i < tokens.length && i - at < 9; i++) {
    const token = tokens[i];
    if (!token || startsQuantity(quantities, i)) return at;
    if (token.text === ",") {
      words = 0;
      continue;
    }
    if (token.norm === "and" || token.norm === "or") {
      joined = true;
      words = 0;
      continue;
    }
    if (token.kind === "sign" && !/^[-–]$/.test(token.text)) return at;
    if (STOP.has(token.norm) || token.norm === "of") return at;
    if (isPlural(token)) return joined ? next(tokens, at) : at;
    if (++words > (joined ? 4 : 2)) return at;
  }
  return at;
}

const next = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === "," && /^(?:and|or)$/.test(tokens[at + 1]?.norm ?? "") ? at + 2 : at + 1;

const PLURAL_AS_IS = new Set(["aircraft", "personnel", "person", "man", "serviceman", "staff", "police"]);
/** Counted without a plural: "12 towed artillery", "200 light infantry". Before another noun they only say of what kind it is. */
const MASS = new Set([
  "artillery",
  "ammunition",
  "equipment",
  "infantry",
  "militia",
  "cavalry",
  "armor",
  "hardware",
  "weaponry"
]);

/** Can the phrase be counted: is its head in the plural, a name or a model? "3 million represent", "5,000 strong" count nothing there. */
export function isCountable({tokens, items, designations}: Passage, {head}: NounPhrase): boolean {
  const noun = tokens[head];
  return (
    noun !== undefined &&
    (isPlural(noun) ||
      MASS.has(noun.norm) ||
      noun.kind === "designation" ||
      /^\p{Lu}/u.test(noun.text) ||
      designations.some((d) => d.to === head + 1) ||
      items.some((h) => h.to === head + 1))
  );
}

/** Is the word in a plural form ("rifles", "Mi-8s", "aircraft", "people")? */
export function isPlural(token: Token): boolean {
  if (PLURAL_AS_IS.has(token.norm))
    return token.norm !== token.text.toLowerCase() || !/^(?:man|person)$/.test(token.norm);
  if (token.kind === "designation") return /\ds$|[A-Z]s$/.test(token.text);
  return (
    token.kind === "word" &&
    token.text.length > 3 &&
    /[^s'’]s$/.test(token.text) &&
    !/(?:us|is|ss)$/.test(token.text)
  );
}

/** Behind a noun in the plural only words that lead to another plural or mass noun go on: "communications equipment", not "Russians serve". */
function leadsToNoun(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 3); i++) {
    const token = tokens[i];
    if (!token || token.kind === "sign" || STOP.has(token.norm)) return false;
    if (
      isPlural(token) ||
      MASS.has(token.norm) ||
      token.kind === "designation" ||
      /^\p{Lu}/u.test(token.text)
    )
      return true;
  }
  return false;
}

/** After its noun in the plural a participle begins what is said of it: "308 vehicles valued at", "12 helicopters based in". */
function isVerbal(passage: Passage, at: number): boolean {
  const token = passage.tokens[at];
  if (!token || token.kind !== "word") return false;
  if (/(?:ed|ing|ly)$/.test(token.text) && token.text.length > 4) return true;
  if (IRREGULAR_PAST.has(token.text)) return true;
  return passage.cues.some(
    (h) => h.from === at && VERB_CUES.has(h.entry.cue.kind) && !/^\p{Lu}/u.test(token.text)
  );
}

/** Frequent verbs whose past does not end in "-ed". */
const IRREGULAR_PAST = new Set(
  (
    "paid said made took went came held met led left lost kept sent built bought sold gave got began became saw won put set cut ran stood told found " +
    "fell rose spent brought fought flew drove wrote taught meant broke chose grew knew took withdrew understood underwent"
  ).split(" ")
);

const VERB_CUES = new Set(["transfer", "inclusion", "future", "speech", "hope"]);
