import type {FieldChange, OtherChanges, OtherRow} from "../../loaders/editions/editionChanges.js";
import {sayTextChange} from "./sayTextChange.js";
import type {TellingItem} from "./telling.js";

/** Rows of a table that have no words of their own: "R12, Global Firepower: value: 438 → 440", "…: new", "…: gone". */
export function tellOthers(
  {changed, added, gone}: OtherChanges,
  name: (row: OtherRow) => string
): TellingItem[] {
  return [
    ...changed.map((row) => ({name: name(row), text: row.fields.map(sayField).join("; ")})),
    ...added.map((row) => ({name: name(row), text: "new"})),
    ...gone.map((row) => ({name: name(row), text: "gone"}))
  ];
}

function sayField({field, before, after}: FieldChange): string {
  return `${field.replaceAll("_", " ")}: ${sayTextChange(String(before ?? "nothing"), String(after ?? "nothing"))}`;
}

export const nameReference = ({key, cells}: OtherRow): string =>
  [key, cells.publisher, cells.measure?.replaceAll("_", " "), cells.item].filter(Boolean).join(", ");

export const nameArticle = ({key, cells}: OtherRow): string =>
  `${key}, ${cells.publisher ?? ""}: ${cells.title ?? ""}`;

/** "correct of 003-1-5r74p (value 5268), A. Editor on 2024-01-02: …" */
export function nameDecision({cells}: OtherRow): string {
  const {target = "", kind = "", field, value, who = "", when = "", why = "", state} = cells;
  const what = field === undefined ? "" : ` (${field.replaceAll("_", " ")} ${value ?? ""})`;
  const open = state === "open question" ? ", not applied" : "";
  return `${kind} ${target}${what}, ${who} on ${when}: ${why}${open}`;
}

/** "Two statements on vehicles: “…” and “…”" */
export const nameAgreement = ({cells}: OtherRow): string =>
  `${(cells.measure ?? "").replaceAll("_", " ")}, “${cells.quote ?? ""}” and “${cells.other_quote ?? ""}”: ${(cells.verdict ?? "").replaceAll("_", " ")}`;
