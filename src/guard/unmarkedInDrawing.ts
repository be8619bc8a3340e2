import type {Claim, Finding} from "../../loaders/model.js";
import {doubtfulQuote, standingErrors} from "../figures/kit/doubt.js";
import type {Figure, FigureData} from "../figures/figure.js";
import {holds, printedForms, referenceForms, tellingNumbers} from "./printedForms.js";

/**
 * What a drawing shows of claims that a standing error is about without saying so. One phrase each, to follow the figure's name:
 * - a group that stands for the claim and holds no mark of the finding;
 * - the claim's number, if its digits tell it from others, printed outside of such groups, unless another claim or reference of the figure prints the same;
 * - a text alternative that does not name the claim as doubtful.
 *
 * @param svg what `figure.draw` gave for `data`, at any width and choice
 * @returns nothing if no doubtful figure stands without its doubt
 */
export function unmarkedInDrawing(svg: Element, figure: Figure, data: FigureData): readonly string[] {
  const claims = figure.claims(data);
  return claims.flatMap((claim) => {
    const errors = standingErrors(data, claim);
    if (errors.length === 0) return [];
    return [
      ...errors.flatMap((finding) => unmarkedGroups(svg, claim, finding)),
      ...loosePrints(svg, claim, errors, figure, data),
      ...silentAlternative(svg, claim, errors)
    ];
  });
}

function unmarkedGroups(svg: Element, claim: Claim, finding: Finding): string[] {
  const groups = [...svg.querySelectorAll(`[data-claim~="${claim.claim_id}"]`)];
  const isMarked = (group: Element): boolean =>
    group.querySelector(`.caveat-mark[data-caveat~="${finding.finding_id}"]`) !== null;
  return groups.every(isMarked) ? [] : [`draws ${named(claim)} without its mark of ${told(finding)}`];
}

function loosePrints(
  svg: Element,
  claim: Claim,
  errors: readonly Finding[],
  figure: Figure,
  data: FigureData
): string[] {
  const telling = tellingNumbers(claim);
  if (telling.length === 0) return [];
  const others = new Set([
    ...figure.claims(data).flatMap((other) => (other === claim ? [] : printedForms(other))),
    ...figure.references(data).flatMap(referenceForms)
  ]);
  const forms = telling.filter((form) => !others.has(form));
  const loose = [...svg.querySelectorAll("text")].filter(
    (text) => text.closest(`[data-claim~="${claim.claim_id}"]`) === null
  );
  const found = forms.find((form) => loose.some((text) => holds(text.textContent, form)));
  return found === undefined
    ? []
    : [
        `prints “${found}” of ${named(claim)} outside the marked group, without ${errors.map(told).join(", ")}`
      ];
}

function silentAlternative(svg: Element, claim: Claim, errors: readonly Finding[]): string[] {
  const said = svg.querySelector("desc")?.textContent ?? "";
  const doubt = said.slice(said.lastIndexOf("Doubtful"));
  return doubt.startsWith("Doubtful") && doubt.includes(doubtfulQuote(claim))
    ? []
    : [
        `has a text alternative that does not call ${named(claim)} doubtful, as ${errors.map(told).join(", ")} does`
      ];
}

const named = ({claim_id, quote}: Claim): string => `claim ${claim_id} “${quote}”`;
const told = ({finding_id, check}: Finding): string => `error ${finding_id} (${check})`;
