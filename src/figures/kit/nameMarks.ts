import type {Claim, Reference} from "../../../loaders/model.js";
import {type MarkWords, markWords, NAME} from "../../components/markWords.js";
import type {FigureData} from "../figure.js";
import {group} from "./d3.js";
import {beginning, capital, listed, quantity} from "./numbers.js";
import {once} from "./once.js";
import {
  articleOf,
  claimValue,
  measureName,
  nameOf,
  publishedOf,
  publisherOf,
  referenceYear,
  roughly
} from "./words.js";

/** How much of a quotation is said with a mark, in characters. */
const QUOTED = 60;

/** A mark, and what may tell it from others that have its words, in the order in which it is said. */
interface Named extends MarkWords {
  readonly facets: readonly string[];
  /** what it is a figure of, where no label says so */
  readonly subject: string;
}

/**
 * Gives the marks of a drawing that share their words with another, or have none, as much of source, date, quotation and value as tells them apart. Whoever
 * hears a drawing meets its marks one by one, without the line and column that they stand in.
 */
export function nameMarks(data: FigureData, drawing: Element): void {
  const marks = markWords(drawing).map((mark) => named(data, mark));
  for (const same of group(marks, ({words, more}) => `${words}: ${more}`).values()) {
    const isSilent = same.some(({own, more}) => own === "" && more === "");
    if (same.length === 1 && !isSilent) continue;
    const kinds = telling(same);
    let taken = isSilent ? 1 : 0;
    const toldOf = (): string[] => same.map(({facets}) => told(facets, kinds.slice(0, taken)));
    while (taken < kinds.length && new Set(toldOf()).size < same.length) taken++;
    const names = toldOf();
    same.forEach(({mark, words, more, subject}, i) => {
      const alike = names.filter((name) => name === names[i]).length;
      const nth = names.slice(0, i + 1).filter((name) => name === names[i]).length;
      const which = alike > 1 ? `${String(nth)} of ${String(alike)}` : "";
      mark.setAttribute(
        NAME,
        [words === "" ? subject : "", more, names[i], which].filter(Boolean).join(", ")
      );
    });
  }
}

/** Which facets marks of the same words differ in; of a mark alone, the first. */
function telling(same: readonly Named[]): readonly number[] {
  const most = Math.max(...same.map(({facets}) => facets.length));
  return Array.from({length: most}, (_, i) => i).filter((i) =>
    same.length === 1 ? i === 0 : new Set(same.map(({facets}) => facets[i])).size > 1
  );
}

const told = (facets: readonly string[], kinds: readonly number[]): string =>
  kinds.flatMap((i) => facets[i] || []).join(", ");

function named(data: FigureData, words: MarkWords): Named {
  const claims = rowsOf(words.mark, "data-claim", claimsById(data));
  const references = rowsOf(words.mark, "data-reference", referencesById(data));
  const [claim] = claims;
  return {
    ...words,
    facets: claim ? claimFacets(data, claims) : referenceFacets(references),
    subject: capital(claim ? nameOf(data, claim) : measureName(data, references[0]?.measure ?? ""))
  };
}

function claimFacets(data: FigureData, claims: readonly Claim[]): readonly string[] {
  const [first, ...more] = claims;
  if (!first) return [];
  const others = more.length > 0 ? ` and ${String(more.length)} more` : "";
  return [
    unique(claims.map((claim) => publisherOf(data, claim))),
    unique(claims.flatMap((claim) => publishedOf(articleOf(data, claim)) ?? [])),
    `“${beginning(first.quote, QUOTED)}”${others}`,
    claimValue(first)
  ];
}

function referenceFacets(references: readonly Reference[]): readonly string[] {
  const values = [...group(references, counted)].map(
    ([value, same]) => `${value} in ${unique(same.map(referenceYear))}`
  );
  return [
    `others: ${listed(values)}`,
    unique(references.map(({publisher}) => publisher)),
    unique(references.flatMap(({item}) => item ?? []))
  ];
}

const counted = (reference: Reference): string =>
  typeof reference.value === "number"
    ? roughly(reference) + quantity(reference.value, reference.unit)
    : (reference.value ?? reference.item ?? "");

const unique = (words: readonly string[]): string => listed([...new Set(words)]);

const claimsById = once(({claims}) => new Map(claims.map((claim) => [claim.claim_id, claim])));
const referencesById = once(({references}) => new Map(references.map((row) => [row.reference_id, row])));

const rowsOf = <T>(mark: Element, name: string, rows: ReadonlyMap<string, T>): readonly T[] =>
  (mark.getAttribute(name)?.split(" ") ?? []).flatMap((id) => rows.get(id) ?? []);
