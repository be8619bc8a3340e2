import type {Claim, Dossier} from "../../loaders/model.js";
import type {ClaimPlace, ClaimUses} from "../components/claimUses.js";
import type {Figure, FigureData} from "../figures/figure.js";
import {namedFigure} from "../figures/namedFigure.js";
import {capital} from "../figures/kit/numbers.js";
import type {DossierIndex} from "./dossierIndex.js";
import {evaluate} from "./evaluate.js";
import {figuresOf} from "./figuresOf.js";
import {toFigureData} from "./figureData.js";
import {parseExpression, parseQuery, tokenize} from "./parseExpression.js";
import {selectClaims} from "./selectClaims.js";

/** A page of the site as its author wrote it. */
export interface PageText {
  /** as in addresses, without an ending: "index", "forces" */
  readonly page: string;
  readonly name: string;
  readonly markdown: string;
}

/** Does a figure show every claim? Then that it shows one says nothing. */
const showsAll = (figure: Figure, data: FigureData): boolean =>
  figure.claims(data).length === data.claims.length;

/**
 * Where each claim is shown, from what authors wrote: in figures, in numbers in prose, in tables. A figure that stands on several pages is at home on the
 * first. What cannot be read is left out: the page itself says so, with its line.
 */
export function claimUses(index: DossierIndex, pages: readonly PageText[]): ClaimUses {
  const places: ClaimPlace[] = [];
  const shown = new Map<string, number[]>();
  const add = (place: ClaimPlace, claims: readonly Claim[]): void => {
    if (claims.length === 0) return;
    const at = places.push(place) - 1;
    for (const {claim_id} of new Set(claims)) shown.set(claim_id, [...(shown.get(claim_id) ?? []), at]);
  };
  const data = toFigureData(index.dossier);
  for (const figure of figuresOf(index.dossier)) {
    const home = pages.find(({markdown}) => figuresIn(markdown).includes(figure.name));
    if (home && !showsAll(figure, data))
      add(
        {kind: "figure", page: home.page, fragment: figure.name, name: figureName(figure.name)},
        figure.claims(data)
      );
  }
  for (const {page, name, markdown} of pages)
    add({kind: "text", page, fragment: "", name}, claimsInProse(index, markdown));
  for (const {page, name, markdown} of pages)
    add({kind: "table", page, fragment: TABLE_ID, name}, claimsInTables(index, markdown));
  return {places, claims: Object.fromEntries(shown)};
}

/** The id of a page's table of claims. */
export const TABLE_ID = "claims";

/** "the-terms" → "The terms" */
export const figureName = (name: string): string =>
  capital(name.replace(/^claims-by-measure-/u, "figures: ").replaceAll("-", " "));

/** What stands behind `:::name ` in the lines of a page. */
const blocksOf = (markdown: string, name: string): readonly string[] =>
  markdown
    .split("\n")
    .filter((line) => line.startsWith(`:::${name} `))
    .map((line) => line.slice(name.length + 4).trim());

/** The names of the figures of a page. */
const figuresIn = (markdown: string): readonly string[] =>
  blocksOf(markdown, "figure").flatMap((words) => {
    try {
      return [namedFigure(words.replace(/\s+/gu, " ")).name];
    } catch {
      return []; // the page itself says so
    }
  });

function claimsInProse(index: DossierIndex, markdown: string): readonly Claim[] {
  return [...markdown.matchAll(/\[\[((?:"[^"]*"|[^"\]]|\](?!\]))*)\]\]/gu)].flatMap(([, body = ""]) =>
    orNone(() => evaluate(index, parseExpression(body)).claims)
  );
}

function claimsInTables(index: DossierIndex, markdown: string): readonly Claim[] {
  return blocksOf(markdown, "table").flatMap((args) =>
    orNone(() => selectClaims(index, parseQuery(tokenize(args))))
  );
}

function orNone(find: () => readonly Claim[]): readonly Claim[] {
  try {
    return find();
  } catch {
    return [];
  }
}

const known = new WeakMap<Dossier, {readonly pages: readonly PageText[]; readonly uses: ClaimUses}>();

/** As `claimUses`, worked out anew only when a page or the dossier has changed. */
export function claimUsesOnce(index: DossierIndex, pages: readonly PageText[]): ClaimUses {
  const last = known.get(index.dossier);
  if (last && pages.every(({markdown}, i) => markdown === last.pages[i]?.markdown)) return last.uses;
  const uses = claimUses(index, pages);
  known.set(index.dossier, {pages, uses});
  return uses;
}
