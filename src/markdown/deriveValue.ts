import type {Claim} from "../../loaders/model.js";
import {formatClaim} from "../components/formatClaim.js";
import {formatQuotient} from "../components/formatNumber.js";
import {NUMBER_FORMS} from "./claimText.js";
import type {DossierIndex} from "./dossierIndex.js";
import type {Value} from "./evaluate.js";
import {findingsOfAll} from "./findingsOfAll.js";

/** Claims of one unit added up, with the caveats of each. @throws Error for none, or different units */
export function sumValue(index: DossierIndex, claims: readonly Claim[], form: string | null): Value {
  const total = claims.reduce((sum, claim) => sum + numberOf(claim), 0);
  return amount(index, claims, total, unitOf(claims), form);
}

/** The quotient or difference of two claims, with the caveats of both; `percent` writes a quotient as a share. */
export function deriveValue(
  index: DossierIndex,
  kind: "ratio" | "difference",
  claims: readonly [Claim, Claim],
  form: string | null
): Value {
  const [a, b] = claims;
  if (kind === "difference") return amount(index, claims, numberOf(a) - numberOf(b), unitOf(claims), form);
  const quotient = numberOf(a) / numberOf(b);
  if (!Number.isFinite(quotient)) throw new Error("a ratio to nothing");
  const digits = form === "percent" ? `${formatQuotient(quotient * 100)}%` : formatQuotient(quotient);
  const text = vague(claims) ? `about ${digits}` : digits;
  return {text, claims, findings: findingsOfAll(index, claims), href: null};
}

function amount(
  index: DossierIndex,
  claims: readonly Claim[],
  value: number,
  unit: string | null,
  form: string | null
): Value {
  const hedge = vague(claims) ? "about" : null;
  const whole = {value, value_low: null, value_high: null, unit, hedge} as const;
  const text = formatClaim(whole, form === null ? "full" : NUMBER_FORMS[form]);
  return {text, claims, findings: findingsOfAll(index, claims), href: null};
}

/** What is made of a hedged or open figure is itself no more than "about". */
const vague = (claims: readonly Claim[]): boolean =>
  claims.some(({hedge, value}) => hedge !== null || value === null);

function unitOf(claims: readonly Claim[]): string | null {
  const [first] = claims;
  if (!first) throw new Error("nothing to add up");
  const units = new Set(claims.map(({unit}) => unit));
  if (units.size > 1) throw new Error(`different units cannot be taken together: ${[...units].join(", ")}`);
  return first.unit;
}

function numberOf(claim: Claim): number {
  const number = claim.value ?? claim.value_low ?? claim.value_high;
  if (typeof number !== "number")
    throw new Error(`this claim holds no number: ${claim.claim_id} “${claim.quote}”`);
  return number;
}
