import type {Standing} from "../model.js";
import type {Lexicon} from "../recognize/lexicon.js";
import type {Entry} from "../recognize/vocabulary.js";
import type {Item} from "../sources/readKnowledge.js";
import type {Builder, Draft, Scene, Scope} from "./draft.js";
import {equipmentParties} from "./equipmentParties.js";
import {itemsIn, type Listed} from "./listedItems.js";
import {type Parties} from "./parties.js";
import {cuesOf, spanOf, type Passage} from "./passage.js";
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
    let before: {readonly act: Act; readonly to: number} | null = null;
    return listed.flatMap((l): Draft[] => {
      const act = actOf(scene, scope, l) ?? siblingAct(passage, before, l);
      if (act) before = {act, to: l.to};
      if (!act || (!l.known && !isThing(passage, l, act.standing))) return [];
      const basis = [
        ...(act.basis ? [act.basis] : []),
        ...(l.known ? [] : ["no word of the lexicon names the item; it is counted among what changes hands"])
      ].join("; ");
      const common = {
        span: spanOf(passage, l.from, l.to),
        at: l.from,
        listKey: `${String(passage.paragraph)}.${String(passage.start)}`,
        ...(basis === "" ? {} : {basis})
      };
      if (act.standing === "held") return stock(scene, scope, l).map((draft) => ({...draft, ...common}));
      const article =
        act.standing === "exercised" || act.standing === "deployed" ? drillOf(scene) : scene.parties;
      const parties = equipmentParties(passage, l, act.standing, article);
      return [
        {
          ...common,
          table: "equipment",
          measure: "equipment_item",
          item: l.name,
          category: l.item?.category ?? "unspecified",
          standing: act.standing,
          ...(l.quantity
            ? {quantity: l.quantity, unit: "count"}
            : l.one
              ? {value: 1, unit: "count"}
              : {value: null, unit: null}),
          // what someone got from nobody named is the owner's
          subject: parties.giver ?? parties.receiver,
          counterparty: parties.giver ? parties.receiver : null
        }
      ];
    });
  };

/** What a force holds, where it is counted. */
function stock(
  scene: Scene,
  scope: Scope,
  {item, name, quantity, from}: Listed
): Omit<Draft, "span" | "at">[] {
  if (!quantity) return [];
  return [
    {
      table: "force_figures",
      measure: stockMeasure(item, scene),
      item: name,
      quantity,
      unit: "count",
      subject: subjectOf(scene, scope, from),
      counterparty: null
    }
  ];
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
  const joined = tokens
    .slice(before.to, from)
    .every((t) => /^(?:and|or|additional|more|other|further|a|an|some)$|^,$/.test(t.norm));
  return joined ? before.act : null;
}

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
    !cuesOf(passage, "no_item").some((h) => h.to === to) &&
    // What another table counts ("three garrisons") is no equipment.
    !passage.measures.some((h) => h.to === to && h.entry.strength === "word")
  );
}
