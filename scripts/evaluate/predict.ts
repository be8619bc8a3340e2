import {prepareExtraction} from "../../loaders/claims/prepareExtraction.js";
import {readDocument} from "../../loaders/claims/readDocument.js";
import type {BuiltInTable, Claim, Span} from "../../loaders/model.js";
import type {KnownEntity} from "../../loaders/sources/readKnowledge.js";
import {loadKnowledge} from "../extract/loadKnowledge.js";
import {readPublished} from "../extract/readPublished.js";
import type {Row} from "./row.js";
import {shortDate} from "./shortDate.js";

/** What the tables hold of a text, and its sentences, to show beside what was missed. */
export interface Prediction {
  readonly rows: readonly Row[];
  readonly sentences: readonly Span[];
}

export interface Predictor {
  readonly predict: (id: string, text: string, date: string | null) => Prediction;
  readonly entities: readonly KnownEntity[];
}

/** Makes the tables of any number of texts, with the words of `data/manual/` below `root`. */
export function makePredictor(root: string): Predictor {
  const knowledge = loadKnowledge(root);
  const extraction = prepareExtraction(knowledge);
  return {
    entities: knowledge.entities,
    predict(id, text, date) {
      const published = date === null ? null : readPublished(date);
      const {claims, scope} = readDocument(
        {id, text, published, subject: null},
        knowledge.furniture,
        extraction
      );
      const units = unitOffsets(text);
      return {
        rows: claims.map((claim) => toRow(claim, units)),
        sentences: scope.scenes.map(({passage: {start, end}}) => ({start, end}))
      };
    }
  };
}

function toRow(claim: Claim, units: (offset: number) => number): Row {
  const {table, unit, quote, quote_start, quote_end, as_of_start, as_of_end} = claim;
  return {
    // texts are annotated for the tables that the engine knows
    table: table as BuiltInTable,
    quote,
    start: units(quote_start),
    end: units(quote_end),
    subject: claim.subject,
    subject_alt: [],
    counterparty: claim.counterparty,
    name: table === "equipment" ? claim.item : claim.measure,
    values: valuesOf(claim),
    unit: unit ?? "count",
    hedge: claim.hedge,
    attributed_to: claim.attributed_to,
    // An event is dated by its value; it holds as of no other day.
    as_of:
      table === "timeline" || as_of_start === null || as_of_end === null
        ? null
        : shortDate(as_of_start, as_of_end),
    optional: false
  };
}

/** An open bound counts as its bound; a term in words has no value that could be compared. */
function valuesOf({value, value_low, value_high, unit}: Claim): (number | string)[] {
  if (typeof value === "string") {
    if (unit !== "date") return [];
    const [start = "", end] = value.split("/");
    return end === undefined ? [start] : shortDate(start, end).split("..");
  }
  if (value !== null) return [value];
  return [value_low, value_high].filter((bound) => bound !== null);
}

/** Turns offsets in code points into offsets in UTF-16 units. */
function unitOffsets(text: string): (offset: number) => number {
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  return (offset) => starts[offset] ?? at;
}
