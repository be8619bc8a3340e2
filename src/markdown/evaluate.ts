import type {Claim, Finding} from "../../loaders/model.js";
import {claimText} from "./claimText.js";
import {deriveValue, sumValue} from "./deriveValue.js";
import type {DossierIndex} from "./dossierIndex.js";
import {countFact, countRows, factOf} from "./facts.js";
import type {Expression} from "./parseExpression.js";
import {typedIn} from "./typedNumerals.js";
import {noneLeft, selectClaim, selectClaims} from "./selectClaims.js";

/** What `[[…]]` becomes: words, where they come from, and the doubts they inherit. */
export interface Value {
  readonly text: string;
  /** the claims behind it, in reading order; none for counts of other things */
  readonly claims: readonly Claim[];
  /** what it inherits, without repeats */
  readonly findings: readonly Finding[];
  /** where a click leads when no claim stands behind it */
  readonly href: string | null;
}

/** Works out one expression. @throws Error in words for the author */
export function evaluate(index: DossierIndex, {kind, queries, form, choice, plain}: Expression): Value {
  const [first, second] = queries;
  if (plain) return {text: plain.text, claims: [], findings: [], href: null};
  if (!first) throw new Error("nothing is named");
  if (choice) {
    const typed = typedIn(`${choice.matched} · ${choice.none}`);
    if (typed !== null)
      throw new Error(`typed number in words to choose from: ${typed}; let them stand around [[…]] instead`);
    return {
      text: countRows(index, first) > 0 ? choice.matched : choice.none,
      claims: [],
      findings: [],
      href: null
    };
  }
  if (kind === "count") return countFact(index, first, form);
  if (kind === "sum") {
    const claims = selectClaims(index, first);
    if (claims.length === 0) throw new Error(noneLeft(index, first) ?? "no claim matches: nothing to add up");
    return sumValue(index, claims, form);
  }
  if (kind === "ratio" || kind === "difference") {
    if (!second) throw new Error(`${kind} wants two queries`);
    return deriveValue(index, kind, [selectClaim(index, first), selectClaim(index, second)], form);
  }
  const fact = factOf(index, first, form);
  if (fact) return fact;
  const claim = selectClaim(index, first);
  return {text: claimText(claim, form), claims: [claim], findings: index.findingsOf(claim), href: null};
}
