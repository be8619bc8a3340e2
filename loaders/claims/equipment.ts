import type {Standing} from "../model.js";
import type {Hit, Lexicon} from "../recognize/lexicon.js";
import type {Quantity} from "../recognize/quantities.js";
import type {Token} from "../recognize/tokens.js";
import type {Entry, EntryOf} from "../recognize/vocabulary.js";
import type {Item} from "../sources/readKnowledge.js";
import type {Builder, Draft, Scene} from "./draft.js";
import {countriesIn, partiesAt, type Parties} from "./parties.js";
import {cuesOf, hasCue, spanOf, type Passage} from "./passage.js";
import {labelOf} from "./segments.js";

/** An item in a sentence, with the number before it, over tokens `from`..`to` (half-open). */
interface Listed {
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
const SUPPLIES = /^(?:supply|aid|delivery|package|shipment|assistance|equipment|tranche|batch)$/;
const PAST = /(?:ed|gave|given|sent|sold|bought)$/;

/**
 * Equipment that a sentence hands over, promises, hopes for or uses, with or without numbers; and stocks, which are force figures.
 */
export const equipment =
  (lexicon: Lexicon<Entry>): Builder =>
  (scene, scope) => {
    const {passage, lead} = scene;
    const listed = itemsIn(passage, lexicon);
    if (listed.length === 0) return [];
    if (isStock(scene)) return listed.flatMap((l) => stock(scene, l));
    return listed.flatMap((l): Draft[] => {
      const standing =
        standingOf(passage, l) ?? (lead && passage.kind === "list" ? standingOf(lead, null) : null);
      if (!standing) return [];
      const parties = partiesOf(passage, l, standing, scope, scope.countries);
      return [
        {
          table: "equipment",
          measure: "equipment_item",
          item: l.name,
          category: l.item.category,
          standing,
          ...(l.quantity ? {quantity: l.quantity, unit: "count"} : {value: null, unit: null}),
          span: spanOf(passage, l.from, l.to),
          at: l.from,
          subject: parties.giver,
          counterparty: parties.receiver,
          listKey: `${String(passage.paragraph)}.${String(passage.start)}`
        }
      ];
    });
  };

/** A list under "Military equipment:", or what a force "has", is its stock. */
function isStock({passage, heading}: Scene): boolean {
  const label = labelOf(passage);
  const holding = passage.cues.some(
    (h) => h.entry.cue.kind === "holding" && h.entry.cue.value === "label" && label && h.to <= label.to
  );
  if (holding) return true;
  const moves = hasCue(passage, "transfer") || hasCue(passage, "inclusion") || hasCue(passage, "exercise");
  return (
    !moves &&
    hasCue(passage, "holding", "verb") &&
    passage.quantities.length > 0 &&
    (heading !== null || passage.kind === "body")
  );
}

function stock({passage, subject}: Scene, {item, name, quantity, from, to}: Listed): Draft[] {
  if (!quantity || item.measure === null) return [];
  const label = labelOf(passage);
  if (label && to <= label.to) return [];
  return [
    {
      table: "force_figures",
      measure: item.measure,
      item: name,
      quantity,
      unit: "count",
      span: spanOf(passage, from, to),
      at: from,
      subject,
      counterparty: null,
      listKey: `${String(passage.paragraph)}.${String(passage.start)}`
    }
  ];
}

function itemsIn(passage: Passage, lexicon: Lexicon<Entry>): Listed[] {
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
    listed.push({item, name: textOf(tokens.slice(nameFrom, hit.to)), quantity, from, to: hit.to});
  }
  return listed;
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
  /^(?:the|a|an|of|and|or|to|for|in|on|at|by|with|from|as|is|are|was|were|be|been|its|their|his|this|that|these|no|not|about|such|some|any|all|more|over|on|well|moreover)$/;

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

/** What the nearest words make of an item: given, promised, expected, hoped for, used in a drill. Null: it is only mentioned. */
function standingOf(passage: Passage, listed: Listed | null): Standing | null {
  const at = listed?.from ?? passage.tokens.length;
  const to = listed?.to ?? passage.tokens.length;
  const kinds = ["transfer", "inclusion", "exercise", "hope"];
  const cues = passage.cues.filter((h) => kinds.includes(h.entry.cue.kind) && (h.to <= at || h.from >= to));
  const before = cues.filter((h) => h.to <= at);
  const nearest =
    before.toSorted((a, b) => b.from - a.from || b.to - a.to)[0] ??
    cues.filter((h) => h.from >= to && h.entry.cue.kind === "transfer")[0];
  if (!nearest) return null;
  const kind = nearest.entry.cue.kind;
  if (kind === "exercise") return "exercised";
  if (kind === "hope") return "hoped_for";
  if (kind === "inclusion") {
    const about = passage.tokens.slice(Math.max(0, nearest.from - 12), nearest.from);
    return about.some((t) => SUPPLIES.test(t.norm))
      ? isAhead(passage, nearest.from) || hasCue(passage, "hedge", "likely")
        ? "expected"
        : "delivered"
      : null;
  }
  if (isAhead(passage, Math.max(at, nearest.to)))
    return hasCue(passage, "hedge", "likely") ? "expected" : "promised";
  const verb = passage.tokens[nearest.from]?.text ?? "";
  const denied = passage.tokens
    .slice(Math.max(0, nearest.from - 3), nearest.from)
    .some((t) => t.norm === "not");
  return PAST.test(verb) && !denied ? "delivered" : "promised";
}

/** Does a word that looks ahead stand before the token, or "will", "would" right after it? */
function isAhead(passage: Passage, at: number): boolean {
  return cuesOf(passage, "future").some((h) => h.from < at || h.from - at <= 3);
}

function partiesOf(
  passage: Passage,
  {from, to}: Listed,
  standing: Standing,
  article: Parties,
  countries: Parameters<typeof countriesIn>[1]
): Parties {
  if (standing !== "hoped_for") return partiesAt(passage, from, to, countries, article);
  // Who hopes gets: "Bishkek flirted with Washington in the hope to lay hands on …".
  const named = countriesIn(passage, countries);
  const receiver = named.find(({hit}) => hit.from < from)?.country ?? article.receiver;
  const giver =
    named.find(
      ({hit, country}) =>
        country !== receiver && /^(?:with|from|by)$/.test(passage.tokens[hit.from - 1]?.norm ?? "")
    )?.country ?? null;
  return {giver, receiver};
}

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map((t, i) => (i > 0 && t.start === tokens[i - 1]?.end ? "" : " ") + t.text)
    .join("")
    .trim();
