import {CUE} from "../sources/cueKinds.js";
import type {Claim, Hedge, Modality} from "../model.js";
import type {Anchor} from "../recognize/dates.js";
import {codePointOffsets} from "../sources/codePoints.js";
import {asOf} from "./asOf.js";
import {makeListIds} from "./claimId.js";
import type {Draft, Scene, Scope} from "./draft.js";
import {cuesOf, hasCue, type Passage} from "./passage.js";

/** Makes a claim of a draft. `sentence` is the text of the scene. */
export type ClaimFinisher = (
  draft: Draft,
  scene: Scene,
  sentence: string,
  claim_id: string,
  speaker: string | null
) => Claim;

type Finished = {-readonly [K in keyof Claim]: Claim[K]};

/** Makes claims of the drafts of one article: what a draft leaves open the passage gives, and offsets are counted in code points. */
export function claimFinisher(scope: Scope): ClaimFinisher {
  const {text, article, anchor} = scope;
  const toCodePoints = codePointOffsets(text);
  const listId = makeListIds(article.article_id);
  // A scene at a time: its claims share the offsets of the sentence.
  let passage: Passage | null = null;
  let sentence_start = 0;
  let sentence_end = 0;
  return (draft, scene, sentence, claim_id, speaker) => {
    if (scene.passage !== passage) {
      passage = scene.passage;
      sentence_start = toCodePoints(passage.start);
      sentence_end = toCodePoints(passage.end);
    }
    const {quantity, subject, counterparty, span} = draft;
    const {as_of_start, as_of_end, as_of_basis} = asOf(draft, scene, scope);
    // An open bound states no value, only its bound.
    const open = quantity
      ? quantity.hedge !== null && (quantity.low !== null || quantity.high !== null)
      : false;
    const claim: Finished = {
      table: draft.table,
      claim_id,
      article_id: article.article_id,
      subject_code: subject?.entity_id ?? null,
      subject: subject?.name ?? null,
      counterparty_code: counterparty?.entity_id ?? null,
      counterparty: counterparty?.name ?? null,
      measure: draft.measure,
      item: draft.item ?? null,
      value: quantity ? (open ? null : quantity.value) : (draft.value ?? null),
      value_low: quantity ? quantity.low : null,
      value_high: quantity ? quantity.high : null,
      unit: draft.unit === undefined ? (quantity?.unit ?? null) : draft.unit,
      hedge: draft.hedge === undefined ? (quantity?.hedge ?? hedgeOf(passage, draft.at)) : draft.hedge,
      modality:
        draft.modality ?? modalityOf(passage, isPast(draft, anchor) || draft.table === "treaty_terms"),
      attributed_to: speaker,
      as_of_start,
      as_of_end,
      as_of_basis,
      original_value: draft.original === undefined ? printed(draft, passage, text) : draft.original,
      quote: text.slice(span.start, span.end),
      quote_start: toCodePoints(span.start),
      quote_end: toCodePoints(span.end),
      basis: draft.basis ?? null,
      status: "machine",
      value_read: null,
      review: null,
      caveats: NONE,
      sentence_start,
      sentence_end,
      sentence,
      list_id: draft.listKey === undefined ? null : listId(draft.listKey)
    };
    addOwnColumns(claim, draft);
    return claim;
  };
}

const NONE: readonly never[] = [];

/** What only one table has. Set one by one, as all other fields: spreading an object into another costs ten times as much. */
function addOwnColumns(claim: Finished, draft: Draft): void {
  if (draft.table === "equipment") {
    claim.category = draft.category ?? null;
    claim.standing = draft.standing ?? null;
  } else if (draft.table === "treaty_terms") {
    claim.treaty = draft.treaty ?? null;
    claim.article_number = draft.article_number ?? null;
    claim.text = draft.text ?? null;
  } else if (draft.table === "timeline") claim.event = draft.event ?? null;
  // of a table that a dossier adds
  else if (draft.text !== undefined) {
    claim.category = draft.category ?? null;
    claim.text = draft.text;
  }
}

/** The figure in the words of the text: "25,000 men" counts what its unit already says; "5 hectares" is printed with its own. */
function printed({quantity}: Draft, {tokens}: Passage, text: string): string | null {
  if (!quantity) return null;
  const counted = quantity.unit === "persons" || quantity.unit === null;
  return text.slice(
    tokens[quantity.from]?.start ?? 0,
    tokens[(counted ? quantity.numberTo : quantity.to) - 1]?.end ?? 0
  );
}

/** What was handed over or used, and an event up to the day of publication, lies behind. */
const isPast = ({table, standing, date}: Draft, anchor: Anchor | null): boolean =>
  standing === "delivered" ||
  standing === "exercised" ||
  (table === "timeline" && Boolean(date && anchor && date.end <= anchor.end));

/** A hedge of the whole statement ("reportedly", "most likely") before the figure, where it has none of its own. */
function hedgeOf(passage: Passage, at: number): Hedge | null {
  for (const {entry, to} of cuesOf(passage, CUE.hedge)) {
    const {value} = entry.cue;
    if (to <= at && (value === "reported" || value === "likely")) return value;
  }
  return null;
}

const BEHIND: readonly Modality[] = ["in_force", "reported"];
const AHEAD: readonly Modality[] = ["in_force", "reported", "pledged", "planned"];

/** What looks ahead is planned or pledged only while it lies ahead: a drill "last June" took place. "Will" in a term is the law's own voice. */
function modalityOf(passage: Passage, past: boolean): Modality {
  if (!hasCue(passage, CUE.modality)) return "stated";
  return (past ? BEHIND : AHEAD).find((modality) => hasCue(passage, CUE.modality, modality)) ?? "stated";
}
