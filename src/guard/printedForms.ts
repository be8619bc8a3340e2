import type {Claim, Reference} from "../../loaders/model.js";
import {formatClaim, formatReference, type NumberForm} from "../components/formatClaim.js";
import {claimValue} from "../figures/kit/words.js";

const FORMS: readonly NumberForm[] = ["full", "short", "bare", "words"];

/**
 * The ways in which pages, figures and files write a claim's figure, each once: as the text printed it, as every formatter does, as plain
 * digits. Empty for a claim that holds no number and no date.
 */
export function printedForms(claim: Claim): readonly string[] {
  const found = known.get(claim) ?? writeForms(claim);
  known.set(claim, found);
  return found;
}

/** Each drawing of each figure asks anew. */
const known = new WeakMap<Claim, readonly string[]>();

function writeForms(claim: Claim): readonly string[] {
  const values = [claim.value, claim.value_low, claim.value_high].filter((value) => value !== null);
  if (values.length === 0) return [];
  const written = [...FORMS.map((form) => formatClaim(claim, form)), claimValue(claim)];
  return distinct([claim.original_value ?? "", ...written, ...values.filter(isLong).map(String)]);
}

/** With fewer digits than these, zeros at either end aside, a number may well be another one: "6", "2012", "25,000". */
const TELLING_DIGITS = 4;

/**
 * Those forms of a claim's number that are hardly ever written for anything else: at least four significant digits, and no year. None for
 * dates, which are printed for many reasons.
 */
export function tellingNumbers(claim: Claim): readonly string[] {
  return typeof claim.value === "string" ? [] : printedForms(claim).filter(isTelling);
}

/** Digits enough, and no year. */
export function isTelling(form: string): boolean {
  const digits = form.replace(/\D/gu, "").replace(/^0+|0+$/gu, "");
  return digits.length >= TELLING_DIGITS && !/^(?:1[89]|20)\d\d$/u.test(form);
}

/** The ways in which a figure of someone else is written. */
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
