import type {Claim, Finding} from "../../loaders/model.js";
import {formatClaim, formatAsOf, formatReference, type NumberForm} from "../components/formatClaim.js";
import {formatDate} from "../components/formatDate.js";
import {formatNumber, formatQuotient, numberInWords} from "../components/formatNumber.js";
import {isShown, type DossierIndex} from "./dossierIndex.js";
import type {Expression, Query} from "./parseExpression.js";
import {selectClaim, selectClaims, selectRows} from "./selectClaims.js";

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

const FORMS: Readonly<Record<string, NumberForm>> = {short: "short", bare: "bare", words: "words"};

/** Works out one expression. @throws Error in words for the author */
export function evaluate(index: DossierIndex, expression: Expression): Value {
  const {kind, queries, form, plain} = expression;
  const [first, second] = queries;
  if (plain) return {text: plain.text, claims: [], findings: [], href: null};
  if (!first) throw new Error("nothing is named");
  if (kind === "count") return count(index, first, form);
  if (kind === "sum") return sum(index, selectClaims(index, first), form);
  if (second) return derive(index, kind, selectClaim(index, first), selectClaim(index, second), form);
  return single(index, first, form);
}

/** The findings of several claims, each once, in the dossier's order. */
export function findingsOfAll(index: DossierIndex, claims: readonly Claim[]): readonly Finding[] {
  const ids = new Set(claims.flatMap((claim) => index.findingsOf(claim).map(({finding_id}) => finding_id)));
  return index.dossier.findings.filter(({finding_id}) => ids.has(finding_id));
}

function single(index: DossierIndex, query: Query, form: string | null): Value {
  if (query.source === "edition") return fact(index.dossier.edition, "/data");
  if (query.source === "data_date") return fact(formatDate(index.dossier.dataDate), "/data");
  if (query.source === "article") return articleFact(index, query, form);
  if (query.source === "reference") return referenceFact(index, query, form);
  const claim = selectClaim(index, query);
  return {text: claimText(claim, form), claims: [claim], findings: index.findingsOf(claim), href: null};
}

function claimText(claim: Claim, form: string | null): string {
  if (form === null) return formatClaim(claim);
  if (form in FORMS) return formatClaim(claim, FORMS[form]);
  if (form === "as printed") return claim.original_value ?? claim.quote;
  if (form === "quote") return `“${claim.quote}”`;
  if (form === "item" || form === "text" || form === "event" || form === "attributed_to") {
    const cell = claim[form];
    if (!cell) throw new Error(`this claim has no ${form}: ${claim.claim_id}`);
    return cell;
  }
  if (form === "date" || form === "year") {
    const date =
      form === "year"
        ? yearOf(claim)
        : typeof claim.value === "string"
          ? formatDate(claim.value)
          : formatAsOf(claim);
    if (date === null) throw new Error(`this claim has no date: ${claim.claim_id}`);
    return date;
  }
  throw new Error(
    `no such form: ${form}; forms are ${Object.keys(FORMS).join(", ")}, as printed, quote, item, text, event, attributed_to, date, year`
  );
}

/** The year of a dated claim; null where its interval spans two. */
function yearOf({value, as_of_start, as_of_end}: Claim): string | null {
  const [start, end] =
    typeof value === "string" ? value.split("/") : [as_of_start ?? undefined, as_of_end ?? undefined];
  const year = (start ?? end)?.slice(0, 4);
  return year !== undefined && /^\d{4}$/.test(year) && (end ?? year).startsWith(year) ? year : null;
}

function articleFact(index: DossierIndex, {conditions}: Query, form: string | null): Value {
  const rows = selectRows(index.dossier.articles, conditions);
  const [article] = rows;
  if (!article || rows.length > 1) throw new Error(`${rows.length} articles match, expected one`);
  const {article_id, published_start, published_end} = article;
  const href = `/sources/${article_id}`;
  if (form === "publisher") return fact(article.publisher, href);
  if (form === null || form === "title") return fact(article.title, href);
  if (form === "date" && published_start !== null)
    return fact(
      published_end === null
        ? `on or after ${formatDate(published_start)}`
        : formatDate(`${published_start}/${published_end}`),
      href
    );
  if (form === "year" && published_start !== null) return fact(published_start.slice(0, 4), href);
  throw new Error(`no such form of an article: ${form}; forms are title, publisher, date, year`);
}

function referenceFact(index: DossierIndex, {conditions}: Query, form: string | null): Value {
  const rows = selectRows(index.dossier.references, conditions);
  const [reference] = rows;
  if (!reference || rows.length > 1) {
    const candidates = rows
      .slice(0, 12)
      .map(({reference_id, value, note}) => `  ${reference_id} ${value ?? ""} ${note ?? ""}`);
    throw new Error(`${rows.length} references match, expected one\n${candidates.join("\n")}`);
  }
  if (form === "publisher") return fact(reference.publisher, reference.url);
  if (form === "date" && reference.as_of !== null) return fact(formatDate(reference.as_of), reference.url);
  if (form === "item" && reference.item !== null) return fact(reference.item, reference.url);
  if (form === "year" && reference.as_of !== null) return fact(reference.as_of.slice(0, 4), reference.url);
  if (form !== null && !(form in FORMS)) throw new Error(`no such form of a reference: ${form}`);
  return fact(formatReference(reference, form === null ? "full" : FORMS[form]), reference.url);
}

function count(index: DossierIndex, {source, conditions}: Query, form: string | null): Value {
  const others: Readonly<Record<string, readonly [rows: readonly object[], href: string]>> = {
    articles: [index.dossier.articles, "/sources"],
    seeds: [index.dossier.seeds, "/sources"],
    findings: [index.dossier.findings.filter(isShown), "/caveats"],
    references: [index.dossier.references, "/data"]
  };
  const other = others[source];
  const rows = other ? selectRows(other[0], conditions) : selectClaims(index, {source, conditions});
  return fact(
    form === "words" ? numberInWords(rows.length) : formatNumber(rows.length),
    other?.[1] ?? "/data"
  );
}

function sum(index: DossierIndex, claims: readonly Claim[], form: string | null): Value {
  const [first] = claims;
  if (!first) throw new Error("no claim matches: nothing to add up");
  const units = new Set(claims.map(({unit}) => unit));
  if (units.size > 1) throw new Error(`different units cannot be added up: ${[...units].join(", ")}`);
  const value = claims.reduce((total, claim) => total + numberOf(claim), 0);
  const whole = {value, value_low: null, value_high: null, unit: first.unit, hedge: vague(claims)};
  const text = formatClaim(whole, form === null ? "full" : FORMS[form]);
  return {text, claims, findings: findingsOfAll(index, claims), href: null};
}

function derive(index: DossierIndex, kind: string, a: Claim, b: Claim, form: string | null): Value {
  const claims = [a, b];
  const findings = findingsOfAll(index, claims);
  const hedge = vague(claims);
  if (kind === "difference") {
    if (a.unit !== b.unit) throw new Error(`different units cannot be subtracted: ${a.unit}, ${b.unit}`);
    const value = numberOf(a) - numberOf(b);
    const text = formatClaim(
      {value, value_low: null, value_high: null, unit: a.unit, hedge},
      form === null ? "full" : FORMS[form]
    );
    return {text, claims, findings, href: null};
  }
  const quotient = numberOf(a) / numberOf(b);
  if (!Number.isFinite(quotient)) throw new Error("a ratio to nothing");
  const digits = form === "percent" ? `${formatQuotient(quotient * 100)}%` : formatQuotient(quotient);
  return {text: hedge === null ? digits : `about ${digits}`, claims, findings, href: null};
}

/** What is made of a hedged or open figure is itself no more than "about". */
function vague(claims: readonly Claim[]): "about" | null {
  return claims.some(({hedge, value}) => hedge !== null || value === null) ? "about" : null;
}

function numberOf(claim: Claim): number {
  const number = claim.value ?? claim.value_low ?? claim.value_high;
  if (typeof number !== "number")
    throw new Error(`this claim holds no number: ${claim.claim_id} “${claim.quote}”`);
  return number;
}

/** For the start of a sentence. */
const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function fact(text: string, href: string): Value {
  return {text, claims: [], findings: [], href};
}
