import {CUE} from "../sources/cueKinds.js";
import type {Standing} from "../model.js";
import type {Lexicon} from "../recognize/lexicon.js";
import type {Entry} from "../recognize/vocabulary.js";
import {wordTest} from "../recognize/words.js";
import type {Item, KnownEntity} from "../sources/readKnowledge.js";
import type {Builder, Draft, Scene, Scope} from "./draft.js";
import {equipmentParties} from "./equipmentParties.js";
import {isLost} from "./losses.js";
import type {Listed} from "./listed.js";
import {itemsIn} from "./listedItems.js";
import {newDraft} from "./newDraft.js";
import {type Parties} from "./parties.js";
import {cuesOf, spanOf, type Passage} from "./passage.js";
import {placeAbroad} from "./placeAbroad.js";
import {labelOf} from "./segments.js";
import {actOf, type Act} from "./standing.js";
import {subjectOf} from "./subjectOf.js";

/**
 * Equipment that a sentence hands over, promises, hopes for or uses, with or without numbers; and stocks, which are force figures.
 */
export const equipment =
  (lexicon: Lexicon<Entry>): Builder =>
  (scene, scope) => {
    const {passage} = scene;
    const listed = itemsIn(passage, lexicon);
    const listKey = `${String(passage.paragraph)}.${String(passage.start)}`;
    let before: {readonly act: Act; readonly to: number} | null = null;
    const drafts: Draft[] = [];
    for (const l of listed) {
      const act: Act | null = actOf(scene, scope, l) ?? siblingAct(passage, before, l);
      if (act) before = {act, to: l.to};
      if (isLost(passage, l.from, l.to)) return [];
      if (!act || (!l.known && !isThing(passage, l, act.standing))) continue;
      const basis = basisOf(act, l);
      if (act.standing === "held") {
        if (l.quantity) drafts.push(stock(scene, scope, l, listKey, basis));
        continue;
      }
      const article =
        act.standing === "exercised" || act.standing === "deployed" ? drillOf(scene) : scene.parties;
      const parties = equipmentParties(passage, l, act.standing, article);
      const draft = newDraft("equipment", "equipment_item", spanOf(passage, l.from, l.to), l.from);
      draft.listKey = listKey;
      draft.basis = basis;
      draft.item = l.name;
      draft.category = l.item?.category ?? "unspecified";
      draft.standing = act.standing;
      draft.quantity = l.quantity ?? undefined;
      draft.value = l.one ? 1 : null;
      draft.unit = l.quantity || l.one ? "count" : null;
      // what someone got from nobody named is the owner's
      draft.subject = parties.giver ?? parties.receiver;
      draft.counterparty = parties.giver ? parties.receiver : null;
      drafts.push(draft);
    }
    return drafts;
  };

const UNNAMED = "no word of the lexicon names the item; it is counted among what changes hands";

const basisOf = ({basis}: Act, {known}: Listed): string | undefined =>
  known ? basis : basis ? `${basis}; ${UNNAMED}` : UNNAMED;

/** What a force holds, where it is counted. */
function stock(
  scene: Scene,
  scope: Scope,
  {item, name, quantity, from, to}: Listed,
  listKey: string,
  basis: string | undefined
): Draft {
  const draft = newDraft("force_figures", stockMeasure(item, scene), spanOf(scene.passage, from, to), from);
  const {subject, counterparty} = whereHeld(scene, scope, from, to);
  draft.listKey = listKey;
  draft.basis = basis;
  draft.item = name;
  draft.quantity = quantity ?? undefined;
  draft.unit = "count";
  draft.subject = subject;
  draft.counterparty = counterparty;
  return draft;
}

/** Whose a stock is, and in whose country where that is another: "13 jets at its base in Kyrgyzstan", "8 helicopters at the Kant base". */
function whereHeld(
  scene: Scene,
  scope: Scope,
  from: number,
  to: number
): {subject: KnownEntity | null; counterparty: KnownEntity | null} {
  const {passage} = scene;
  const base = passage.entities.find(({entry}) => entry.entity.kind === "base");
  const baseOwner = base && scope.countries.get(base.entry.entity.country ?? "");
  if (baseOwner && passage.countries.length === 0) {
    const {giver, receiver} = scene.pair;
    const host = [scene.subject, receiver, giver].find((c) => c && c !== baseOwner) ?? null;
    return {subject: baseOwner, counterparty: host};
  }
  const subject = subjectOf(scene, scope, from);
  const host = placeAbroad(passage, from, to)?.country ?? null;
  return {subject, counterparty: host === subject ? null : host};
}

/** A parade or a drill that names nobody is that of the text's own subject. */
const drillOf = ({passage, subject, parties}: Scene): Parties =>
  passage.countries.length > 0
    ? parties
    : {giver: subject, receiver: [parties.receiver, parties.giver].find((c) => c !== subject) ?? null};

/** "two battalions of Buk-M1 missiles and additional Mi-8s": what is joined to a thing has its fate. */
function siblingAct(
  {tokens}: Passage,
  before: {readonly act: Act; readonly to: number} | null,
  {from}: Listed
): Act | null {
  if (!before || from - before.to > 3) return null;
  for (let i = before.to; i < from; i++) if (!isJoining(tokens[i])) return null;
  return before.act;
}

const isJoining = wordTest(({norm}) => /^(?:and|or|additional|more|other|further|a|an|some|,)$/.test(norm));

/** What a stock is called: by its item, by the heading of its list where that says it more narrowly ("TOWED GUNS" over "D-30 Gun"). */
function stockMeasure(item: Item | null, scene: Scene): string {
  const heading = headingItem(scene);
  const narrower =
    scene.passage.kind === "list" && heading?.category === item?.category ? heading : undefined;
  return narrower?.measure ?? item?.measure ?? heading?.measure ?? "equipment_total";
}

/** "TOWED GUNS" over a list says of models what they are, as the label of a row does: "Armoured carriers | TAB-71 | 91". */
function headingItem({passage, heading, lead}: Scene): Item | undefined {
  const label = labelOf(passage);
  const own = label && passage.items.find((h) => h.to <= label.to && h.entry.item.measure !== null);
  return (own ? [own] : [lead, heading].map((said) => said?.items.find((h) => h.entry.item.measure !== null)))
    .map((hit) => hit?.entry.item)
    .find(Boolean);
}

/** Of a count that the lexicon has no word for: does it change hands as a thing? */
function isThing(passage: Passage, {to, quantity}: Listed, standing: Standing): boolean {
  return (
    // "one arms contract" and "one way" are words, not counts.
    quantity?.value !== 1 &&
    standing !== "held" &&
    standing !== "exercised" &&
    standing !== "hoped_for" &&
    !cuesOf(passage, CUE.no_item).some((h) => h.to === to) &&
    // What another table counts ("three garrisons") is no equipment.
    !passage.measures.some((h) => h.to === to && h.entry.strength === "word")
  );
}
