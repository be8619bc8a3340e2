import {CUE} from "../sources/cueKinds.js";
import type {Standing} from "../model.js";
import type {Hit} from "../recognize/lexicon.js";
import type {EntryOf} from "../recognize/vocabulary.js";
import type {Scene, Scope} from "./draft.js";
import type {Listed} from "./listed.js";
import {oncePerPassage} from "./oncePerPassage.js";
import {cuesOf, hasCue, type Passage} from "./passage.js";
import {wordTest} from "../recognize/words.js";
import {labelOf} from "./segments.js";

type CueHit = Hit<EntryOf<"cue">>;

/** What is done with an item, and why that is not certain where the sentence itself does not say it. */
export interface Act {
  readonly standing: Standing;
  readonly basis?: string;
}

const SUPPLIES =
  /^(?:supply|aid|delivery|package|shipment|assistance|tranche|batch|consignment|donation|contract|deal|order|transfer)$/;
const PAST = /(?:ed|gave|given|sent|sold|bought|brought|built|got|took|lent|flew|came|made)$/;
const ACTS = new Set(["transfer", "inclusion", "exercise", "hope", "holding"]);
/** Those of them that may stand behind the item. */
const AFTER = new Set(["transfer", "holding", "exercise"]);
/** "has delivered", "have been": the verb only helps another one. */
const HELPED = /(?:ed|en|been|given|sent|sold|bought|had|not|also|already|long|recently|never|yet)$/;

/**
 * What the text makes of an item: held, given, ordered, promised, expected, hoped for, deployed, used in a drill. The nearest words of
 * its sentence say it; of a list its introduction or heading; of a counted item, failing these, the sentence before or the text as a
 * whole. Null: it is only mentioned.
 */
export function actOf(scene: Scene, scope: Scope, listed: Listed): Act | null {
  const {passage, lead, heading, index} = scene;
  const own = standingOf(passage, listed);
  if (own !== undefined) return own === null ? null : {standing: own};
  if (lead) {
    const introduced = standingOf(lead, null);
    if (introduced) return {standing: introduced};
  }
  if (heading) {
    const headed = standingOf(heading, null) ?? (isInventory(heading, scope) ? "held" : null);
    if (headed) return {standing: headed, basis: "what is done with it only the heading says"};
  }
  if (listed.quantity === null && !listed.one) return null;
  const said = scope.scenes[index - 1]?.passage;
  const before = said?.paragraph === passage.paragraph ? standingOf(said, null) : undefined;
  if (before) return {standing: before, basis: "what is done with it the sentence before says"};
  return {
    // "Tanks: 420" is how stocks are listed.
    standing: scope.givesArms && !isStockLine(listed) ? "delivered" : "held",
    basis: "no word beside it says whether it is held or handed over"
  };
}

/** "ARMY: HOLDINGS" heads a stock, "Equipment supplied since 2014" none; "EQUIPMENT" alone does where the text is not about giving. */
const isInventory = (heading: Passage, {givesArms}: Scope): boolean =>
  (hasCue(heading, CUE.holding, "label") || (hasCue(heading, CUE.holding, "goods") && !givesArms)) &&
  !heading.tokens.some((t) => SUPPLIES.test(t.norm));

const isStockLine = ({quantity, from}: Listed): boolean => quantity !== null && from < quantity.hedgeFrom;

/** What the words of one sentence make of an item; undefined where there are none, null where they only talk of it. */
function standingOf(passage: Passage, listed: Listed | null): Standing | null | undefined {
  const at = listed?.from ?? passage.tokens.length;
  const to = listed?.to ?? passage.tokens.length;
  const label = labelOf(passage);
  let before: CueHit | null = null;
  let behind: CueHit | null = null;
  for (const h of actsIn(passage)) {
    if (h.to > at && h.from < to) continue;
    if (isLabel(h)) {
      if (label && h.to <= label.to) return "held";
    } else if (h.to <= at) {
      if (!before || h.from > before.from || (h.from === before.from && h.to > before.to)) before = h;
    } else if (AFTER.has(h.entry.cue.kind)) behind ??= h;
  }
  const nearest = before ?? behind;
  if (!nearest) return isContracted(passage, at) ? "ordered" : undefined;
  if (isTalk(passage, nearest.from)) return null;
  const {kind, value} = nearest.entry.cue;
  if (kind === "exercise") return "exercised";
  if (kind === "hope") return "hoped_for";
  if (kind === "holding") return "held";
  if (kind === "inclusion") return ofPackage(passage, nearest);
  if (value === "deploy") return "deployed";
  if (isAhead(passage, Math.max(at, nearest.to)))
    return hasCue(passage, CUE.hedge, "likely") ? "expected" : "promised";
  const verb = passage.tokens[nearest.from]?.text ?? "";
  const led = passage.tokens.slice(Math.max(0, nearest.from - 4), nearest.from);
  const denied = led.slice(-3).some((t) => t.norm === "not");
  const done = (PAST.test(verb) || led.some((t) => t.norm === "been" || t.norm === "have")) && !denied;
  if (value === "order") return done ? "ordered" : "promised";
  return done ? "delivered" : "promised";
}

const actsIn = oncePerPassage((passage): readonly CueHit[] =>
  passage.cues.filter((h) => ACTS.has(h.entry.cue.kind) && !isHelping(passage, h))
);

const isLabel = (h: CueHit): boolean => h.entry.cue.kind === "holding" && h.entry.cue.value !== "verb";

const isContract = wordTest(({norm}) => /^(?:contract|deal|order|purchase|sale)$/.test(norm));
/** How far before what it buys a contract may stand: "a contract worth $600 million for 12 fighters". */
const CONTRACT_REACH = 9;

/** "a contract for 12 fighters", "the sale of six submarines" */
function isContracted({tokens}: Passage, at: number): boolean {
  let joined = false;
  for (let i = at - 1; i >= Math.max(0, at - CONTRACT_REACH); i--) {
    if (isContract(tokens[i])) return joined;
    if (/^(?:for|of|on)$/.test(tokens[i]?.norm ?? "")) joined = true;
  }
  return false;
}

/** A package that "includes" something hands it over; an inventory that does holds it. */
function ofPackage(passage: Passage, nearest: CueHit): Standing | undefined {
  const about = passage.tokens.slice(Math.max(0, nearest.from - 12), nearest.from);
  if (
    cuesOf(passage, CUE.holding).some(
      (h) => isLabel(h) && h.to <= nearest.from && !about.some((t) => SUPPLIES.test(t.norm))
    )
  )
    return "held";
  if (!about.some((t) => SUPPLIES.test(t.norm))) return undefined;
  return isAhead(passage, nearest.from) || hasCue(passage, CUE.hedge, "likely") ? "expected" : "delivered";
}

export function isHelping({tokens}: Passage, {from, to, entry}: CueHit): boolean {
  if (entry.cue.kind !== "holding" || tokens[from]?.norm !== "have") return false;
  const next = tokens[to];
  return next?.kind === "word" && HELPED.test(next.text) && next.text.length > 2;
}

/** Does a word that looks ahead stand before the token, or "will", "would" right after it? */
function isAhead(passage: Passage, at: number): boolean {
  return cuesOf(passage, CUE.future).some((h) => h.from < at || h.from - at <= 3);
}

/** "reports about the supplies of weapons" speaks of talk, not of weapons. */
function isTalk({tokens}: Passage, cue: number): boolean {
  const before = tokens.slice(Math.max(0, cue - 4), cue).map((t) => t.norm);
  return before.some(
    (w, i) => /^(?:report|rumor|news|talk)$/.test(w) && /^(?:about|of|on)$/.test(before[i + 1] ?? "")
  );
}
