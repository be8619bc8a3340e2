import type {Claim, Dossier, Finding} from "../../loaders/model.js";
import {formatNumber, formatQuotient} from "../components/formatNumber.js";
import {standingErrors} from "../figures/kit/doubt.js";
import {ratio} from "../figures/kit/numbers.js";
import {toFigureData} from "../markdown/figureData.js";
import {holds, isTelling, printedForms, referenceForms, tellingNumbers} from "./printedForms.js";

/** A claim that a standing error is about, and by what a reader's eye would know it again. */
export interface DoubtfulFigure {
  readonly claim: Claim;
  /** the errors that no editor has dismissed */
  readonly errors: readonly Finding[];
  /** words and digits that stand for nothing else in the dossier */
  readonly telling: readonly string[];
  /** what is worked out from it: the digits, and words that must stand behind them to mean it */
  readonly derived: readonly {readonly form: string; readonly cue: RegExp}[];
  /** sentences that are themselves doubts about it: the caveats of every finding that it is about or held against */
  readonly caveats: readonly string[];
}

/** Words that are as long as this are not written by chance. */
const TELLING_WORDS = 3;

/**
 * Every claim of a standing error. `telling` holds its printed forms of at least four significant digits that are no year, and its words where
 * they are three or more; neither if another claim, a reference or any other place of the documents prints the same, so that what is found is
 * never something else. `derived` holds its ratios to the people that the same article counts, and the sums of its measure there.
 */
export function doubtfulFigures(dossier: Dossier): readonly DoubtfulFigure[] {
  const data = toFigureData(dossier);
  return dossier.claims.flatMap((claim) => {
    const errors = standingErrors(data, claim);
    if (errors.length === 0) return [];
    return [
      {
        claim,
        errors,
        telling: tellingForms(dossier, claim),
        derived: [...ratios(dossier, claim), ...sums(dossier, claim)],
        caveats: caveatsOf(dossier, claim)
      }
    ];
  });
}

function tellingForms(dossier: Dossier, claim: Claim): string[] {
  const others = dossier.claims.filter((other) => other !== claim);
  const taken = new Set([
    ...others.flatMap((other) => printedForms(other)),
    ...dossier.references.flatMap(referenceForms)
  ]);
  const words = claim.quote.split(/\s+/u).length >= TELLING_WORDS ? [claim.quote] : [];
  return [...tellingNumbers(claim), ...words].filter(
    (form) =>
      !taken.has(form) &&
      timesPrinted(dossier, form) <= 1 &&
      !others.some(({quote}) => holds(quote, form)) &&
      // somebody may repeat it to contradict it
      !dossier.references.some(({note}) => holds(note ?? "", form))
  );
}

/** In how many places the documents print it. */
const timesPrinted = ({seeds}: Dossier, form: string): number =>
  seeds.reduce((times, {text}) => times + text.split(form).length - 1, 0);

/** "200 vehicles for every man", "0.83 per inhabitant", not "200 million: per Kommersant": only words between, and a head to count by. */
const PER_HEAD =
  /^ (?!(?:thousand|million|billion|percent)\b)(?:\p{L}+ ){0,6}?(?:for (?:each|every)|per|to (?:each|every|an?)|each|an?) (?:\p{L}+ ){0,2}(?:man|soldier|inhabitant|person|head|capita|member|citizen)\b/u;

function ratios(dossier: Dossier, claim: Claim): DoubtfulFigure["derived"] {
  const {value, unit, article_id} = claim;
  if (typeof value !== "number" || unit === "percent" || unit === "rank") return [];
  const people = dossier.claims.flatMap((other) =>
    other !== claim && other.article_id === article_id && other.unit === "persons" && Number(other.value) > 0
      ? [Number(other.value)]
      : []
  );
  const forms = people.flatMap((heads) => [formatQuotient(value / heads), ratio(value / heads)]);
  return [...new Set(forms)].map((form) => ({form, cue: PER_HEAD}));
}

/** Behind a sum nothing need stand: the words before it say what it is. */
const ANYTHING = /^/u;

function sums(dossier: Dossier, claim: Claim): DoubtfulFigure["derived"] {
  const parts = dossier.claims.filter(
    ({article_id, measure, unit, value}) =>
      article_id === claim.article_id &&
      measure === claim.measure &&
      unit === claim.unit &&
      typeof value === "number"
  );
  if (parts.length < 2 || !parts.includes(claim)) return [];
  const form = `${formatNumber(parts.reduce((sum, {value}) => sum + Number(value), 0))}${claim.unit === "percent" ? "%" : ""}`;
  const taken =
    dossier.claims.some((other) => printedForms(other).includes(form)) ||
    dossier.references.some((reference) => referenceForms(reference).includes(form));
  const isKnown = claim.unit === "percent" || isTelling(form);
  return taken || !isKnown ? [] : [{form, cue: ANYTHING}];
}

function caveatsOf({findings, findingClaims}: Dossier, claim: Claim): string[] {
  const ids = new Set(
    findingClaims.flatMap(({claim_id, finding_id}) => (claim_id === claim.claim_id ? [finding_id] : []))
  );
  return findings.flatMap(({finding_id, caveat, hypothesis}) =>
    ids.has(finding_id) ? [caveat, ...(hypothesis === null ? [] : [hypothesis])] : []
  );
}
