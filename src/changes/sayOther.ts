import type {FieldChange, OtherChanges, OtherRow} from "../../loaders/editions/editionChanges.js";
import {sayTextChange} from "./sayTextChange.js";
import type {TellingItem} from "./telling.js";

/**
 * Rows of a table that have no words of their own: "R12, Global Firepower: value: 438 → 440", "…: new", "…: gone".
 *
 * @param detail what is told of one that came or went
 */
export function tellOthers(
  {changed, added, gone}: OtherChanges,
  name: (row: OtherRow) => string,
  detail: (row: OtherRow) => string = () => ""
): TellingItem[] {
  const lone = (how: string, row: OtherRow): TellingItem => {
    const more = detail(row);
    return {name: name(row), text: more === "" ? how : `${how}, ${more}`};
  };
  return [
    ...changed.map((row) => ({name: name(row), text: row.fields.map(sayField).join("; ")})),
    ...added.map((row) => lone("new", row)),
    ...gone.map((row) => lone("gone", row))
  ];
}

function sayField({field, before, after}: FieldChange): string {
  return `${field.replaceAll("_", " ")}: ${sayTextChange(String(before ?? "nothing"), String(after ?? "nothing"))}`;
}

export const nameReference = ({key, cells}: OtherRow): string =>
  [key, cells.publisher, cells.measure?.replaceAll("_", " "), cells.item].filter(Boolean).join(", ");

export const nameArticle = ({key, cells}: OtherRow): string =>
  `${key}, ${cells.publisher ?? ""}: ${cells.title ?? ""}`;

/** "correct 003-1-5r74p (value 5268)" */
export function nameDecision({cells}: OtherRow): string {
  const {target = "", kind = "", field, value} = cells;
  return `${kind} ${target}${field === undefined ? "" : ` (${field.replaceAll("_", " ")} ${value ?? ""})`}`;
}

/** "A. Editor on 2024-01-02: the ministry’s list has 5,268" */
export const detailDecision = ({cells: {who = "", when = "", why = "", state}}: OtherRow): string =>
  `${state === "open question" ? "not applied, " : ""}${who} on ${when}: ${why}`;

/** "vehicles, “…” and “…” (conflict)" */
export const nameAgreement = ({cells}: OtherRow): string =>
  `${(cells.measure ?? "").replaceAll("_", " ")}, “${cells.quote ?? ""}” and “${cells.other_quote ?? ""}” (${(cells.verdict ?? "").replaceAll("_", " ")})`;
