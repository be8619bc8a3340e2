import {editionDate} from "../../loaders/tables/editionDay.js";
import {formatReference} from "../components/formatClaim.js";
import {formatDate} from "../components/formatDate.js";
import {formatNumber, numberInWords} from "../components/formatNumber.js";
import {isShown} from "../figures/kit/isShown.js";
import {NUMBER_FORMS} from "./claimText.js";
import type {DossierIndex} from "./dossierIndex.js";
import type {Value} from "./evaluate.js";
import type {Query} from "./parseExpression.js";
import {selectClaims, selectRows} from "./selectClaims.js";

/** What is no claim but known all the same: the edition, an article, what someone else counts. Null for claims. */
export function factOf(index: DossierIndex, query: Query, form: string | null): Value | null {
  if (query.source === "edition") return fact(index.dossier.edition, "/data");
  if (query.source === "edition_date") return fact(formatDate(editionDate(index.dossier)), "/data");
  if (query.source === "data_date") return fact(formatDate(index.dossier.dataDate), "/data");
  if (query.source === "article") return articleFact(index, query, form);
  if (query.source === "reference") return referenceFact(index, query, form);
  return null;
}

/** How many rows of a table, articles, findings … there are; `words` and `Words` spell small numbers. */
export function countFact(index: DossierIndex, query: Query, form: string | null): Value {
  const count = countRows(index, query);
  const words = numberInWords(count);
  const text = form === "words" ? words : form === "Words" ? capitalized(words) : formatNumber(count);
  return fact(text, placeOf(query));
}

/** Where a reader finds what was counted: in the register also what was picked out. */
function placeOf({source, conditions: [first, ...more]}: Query): string {
  const place = PLACES[source] ?? "/data";
  const isFilter = source === "findings" && first?.operator === "=" && more.length === 0;
  return isFilter && FILTERS.includes(first.column) ? `${place}?${first.column}=${first.value ?? ""}` : place;
}

/** Columns that the register can be filtered by from its address. */
const FILTERS: readonly string[] = ["severity", "kind", "check", "state"];

/** Where a reader finds what was counted. */
const PLACES: Readonly<Record<string, string>> = {
  articles: "/sources",
  seeds: "/sources",
  findings: "/caveats"
};

/** How many rows a query finds; dismissed findings are none. */
export function countRows(index: DossierIndex, {source, conditions}: Query): number {
  const others: Readonly<Record<string, readonly object[]>> = {
    articles: index.dossier.articles,
    seeds: index.dossier.seeds,
    findings: index.dossier.findings.filter(isShown),
    references: index.dossier.references,
    reviews: index.dossier.reviews
  };
  const rows = others[source];
  return (rows ? selectRows(rows, conditions) : selectClaims(index, {source, conditions})).length;
}

function articleFact(index: DossierIndex, {conditions}: Query, form: string | null): Value {
  const rows = selectRows(index.dossier.articles, conditions);
  const [article] = rows;
  if (!article || rows.length > 1) throw new Error(`${rows.length} articles match, expected one`);
  const {article_id, published_start, published_end} = article;
  const href = `/sources/${article_id}`;
  if (form === "publisher") return fact(article.publisher, href);
  if (form === null || form === "title") return fact(article.title, href);
  if (form === "year" && published_start !== null) return fact(published_start.slice(0, 4), href);
  if (form === "date" && published_start !== null)
    return fact(
      published_end === null
        ? `on or after ${formatDate(published_start)}`
        : formatDate(`${published_start}/${published_end}`),
      href
    );
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
  const {publisher, as_of, item, url} = reference;
  if (form === "publisher") return fact(publisher, url);
  if (form === "date" && as_of !== null) return fact(formatDate(as_of), url);
  if (form === "year" && as_of !== null) return fact(as_of.slice(0, 4), url);
  if (form === "item" && item !== null) return fact(item, url);
  if (form !== null && !(form in NUMBER_FORMS)) throw new Error(`no such form of a reference: ${form}`);
  return fact(formatReference(reference, form === null ? "full" : NUMBER_FORMS[form]), url);
}

/** For the start of a sentence. */
const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const fact = (text: string, href: string): Value => ({text, claims: [], findings: [], href});
