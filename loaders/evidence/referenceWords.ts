import {sayValue} from "../checks/say.js";
import type {Dossier, Reference} from "../model.js";

type Known = Pick<Dossier, "measures" | "references" | "entities">;

/** "ethnic group’s share, Uzbek: 14.8 %", "military vehicles (Uzbekistan): 11,800": what a reference says, without who says so and when. */
export function referenceWords(reference: Reference, known: Known): string {
  const {measure, item, value, unit, note} = reference;
  const label = known.measures.find((row) => row.measure === measure)?.label ?? measure.replaceAll("_", " ");
  const matter = (item === null ? label : `${label}, ${item}`) + ofCountry(reference, known);
  // A statement without a value is told by its words, which the note has.
  if (value === null) return measure === "statement" && note ? `${matter}: “${note}”` : matter;
  return `${matter}: ${sayValue(value, unit)}`;
}

/** A count stands for the country of the dossier unless another is named; events and statements name theirs themselves. */
function ofCountry({subject_code, value}: Reference, known: Known): string {
  if (typeof value !== "number" || subject_code === mainCountry(known.references)) return "";
  const country = known.entities.find(({kind, country}) => kind === "country" && country === subject_code);
  return country ? ` (${country.name})` : "";
}

const mains = new WeakMap<readonly Reference[], string | null>();

/** The country that most references are about. */
function mainCountry(references: readonly Reference[]): string | null {
  const found = mains.get(references);
  if (found !== undefined) return found;
  const counts = new Map<string, number>();
  for (const {subject_code} of references) counts.set(subject_code, (counts.get(subject_code) ?? 0) + 1);
  const main = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  mains.set(references, main);
  return main;
}
