import type {Claim, Reference} from "../../loaders/model.js";
import {formatClaim, formatReference, type NumberForm} from "../components/formatClaim.js";
import {claimValue} from "../figures/kit/words.js";

const FORMS: readonly NumberForm[] = ["full", "short", "bare", "words"];

/**
 * The ways in which pages, figures and files write a claim's figure, each once: as the text printed it, as every formatter does, as plain
 * digits. Empty for a claim that holds no number and no date.
 */
export function printedForms(claim: Claim): readonly string[] {
  const values = [claim.value, claim.value_low, claim.value_high].filter((value) => value !== null);
  if (values.length === 0) return [];
  const written = [...FORMS.map((form) => formatClaim(claim, form)), claimValue(claim)];
  return distinct([claim.original_value ?? "", ...written, ...values.filter(isLong).map(String)]);
}

/** The same for what someone else counts. */
export function referenceForms(reference: Reference): readonly string[] {
  if (reference.value === null) return [];
  return distinct([...FORMS.map((form) => formatReference(reference, form)), String(reference.value)]);
}

/** Does a text hold these words or digits as a whole: "268" is not in "5,000,268", nor "5" in "2.5"? */
export function holds(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + form.length, at + form.length + 2);
    if (!/[\p{L}\d]$|\d[.,]$/u.test(before) && !/^[\p{L}\d]|^[.,]\d/u.test(after)) return true;
  }
  return false;
}

/** Smaller numbers are written without a unit only where a formatter writes them so. */
const isLong = (value: number | string): boolean => typeof value === "string" || Math.abs(value) >= 1000;

const distinct = (forms: readonly string[]): string[] => [...new Set(forms)].filter((form) => form !== "");
