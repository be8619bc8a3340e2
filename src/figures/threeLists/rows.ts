import type {Claim, Reference, Standing} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {group} from "../kit/d3.js";
import {kebab} from "../kit/kebab.js";
import {capital, listed, plural} from "../kit/numbers.js";
import {once} from "../kit/once.js";
import {thingsListed} from "../kit/thingsListed.js";
import {type Voice, voiceOf, voices} from "../kit/voices.js";
import {isHearsay} from "../kit/words.js";

const LISTED: readonly Standing[] = ["hoped_for", "promised", "expected"];

/** from how many things on a voice gives a list, and not a word */
const LEAST = 2;

/** the category of words like "arms", which name nothing in particular */
const UNSPECIFIED = "unspecified";

export const ALL = "all-items";

export const SHARED = "on-more-than-one";

/** the heading of what no word of a category fits */
const OTHER = "other";

export interface Column {
  readonly key: string;
  readonly standing: string;
  readonly who: string;
  readonly outlets: readonly string[];
  readonly voice: Voice | null;
  readonly reference: Reference | null;
}

export interface Cell {
  readonly claims: readonly Claim[];
  readonly reference: Reference | null;
}

interface ItemRow {
  readonly item: string;
  readonly category: string;
  readonly cells: readonly Cell[];
}

export const isPromised = (claim: Claim): boolean =>
  claim.table === "equipment" && LISTED.includes(claim.standing as Standing) && claim.item !== null;

const isListed = (claim: Claim): boolean => isPromised(claim) && claim.category !== UNSPECIFIED;

export const words = (text: string): string => text.replaceAll("_", " ");

const headingOf = (category: string | null | undefined): string => capital(words(category ?? OTHER));

const categoryOf = (claim: Claim): string => headingOf(claim.category);

/** References that hold a whole list of what was hoped for or promised. */
export const hopes = once((data: FigureData): readonly Reference[] => {
  const subjects = new Set(
    data.claims.filter(isListed).flatMap((row) => [row.subject_code, row.counterparty_code])
  );
  return data.references.filter(
    ({measure, value, item, subject_code}) =>
      measure === "equipment_item" &&
      item !== null &&
      subjects.has(subject_code) &&
      typeof value === "string" &&
      LISTED.includes(value.replaceAll(" ", "_") as Standing)
  );
});

export const columns = once((data: FigureData): readonly Column[] => {
  const lists = voices(data, data.claims.filter(isListed)).filter(
    ({claims}) => new Set(claims.map(({item}) => item)).size >= LEAST
  );
  const said = lists.map((voice) => ({
    key: voice.key,
    standing: standingOf(voice.claims),
    who: voice.name,
    outlets: voice.outlets,
    voice,
    reference: null
  }));
  if (said.length === 0) return [];
  const others = hopes(data).map((reference) => ({
    key: reference.reference_id,
    standing: words(String(reference.value)),
    who: reference.publisher,
    outlets: [],
    voice: null,
    reference
  }));
  return [...others, ...said];
});

function standingOf(claims: readonly Claim[]): string {
  const standings = [...new Set(claims.map(({standing}) => words(standing ?? "")))];
  const hearsay = claims.every(isHearsay) ? ", reportedly" : "";
  return listed(standings) + hearsay;
}

/** What a list is, in words: "expected: Igor Korotchenko, in two outlets". */
export function headOf({standing, who, outlets}: Column): string {
  const printed = outlets.length > 1 ? plural(outlets.length, "outlet") : outlets[0];
  return `${standing}: ${who}${printed === undefined ? "" : `, in ${printed}`}`;
}

/** The choice that shows what is on one list, by how it stands and who says so. */
export const listOf = ({standing, who}: Column): string => `list-${kebab(`${standing} ${who}`)}`;

/**
 * The items of all lists by category, both in the order in which they first occur.
 *
 * @param choice what stands on more than one list, or a list (`listOf`), to show only what is on it; else all
 */
export function rowsOf(data: FigureData, choice: string | null): readonly ItemRow[] {
  if (choice === SHARED) return allRows(data).filter(({cells}) => cells.filter(isFilled).length > 1);
  const only = columns(data).findIndex((column) => listOf(column) === choice);
  return only < 0 ? allRows(data) : allRows(data).filter(({cells}) => isFilled(cells[only]));
}

export const isFilled = (cell?: Cell): boolean =>
  cell !== undefined && (cell.claims.length > 0 || cell.reference !== null);

const allRows = once((data: FigureData): readonly ItemRow[] => {
  const lists = columns(data);
  const claims = lists.flatMap(({voice}) => voice?.claims ?? []);
  const rows: ItemRow[] = [];
  for (const [category, inCategory] of group(claims, categoryOf))
    for (const [item, same] of group(inCategory, ({item}) => item ?? "")) {
      const said = group(same, voiceOf);
      const cells = lists.map(({key, voice, reference}) => ({
        claims: voice === null ? [] : (said.get(key) ?? []),
        reference: reference && names(reference, item) ? reference : null
      }));
      rows.push({item, category, cells});
    }
  // beside what texts name of its category, so that a reader finds there what may be the same
  return [...group([...rows, ...elsewhere(data, lists, claims)], ({category}) => category).values()].flat();
});

/** What only another source’s list names, in that source’s words. */
function elsewhere(data: FigureData, lists: readonly Column[], claims: readonly Claim[]): readonly ItemRow[] {
  const said = new Set(claims.map(({item}) => item ?? ""));
  const parts = lists.flatMap(({reference}) => (reference ? thingsListed(reference) : []));
  return [...new Set(parts)]
    .filter((part) => ![...said].some((item) => sameThing(part, item)))
    .map((item) => ({
      item,
      category: headingOf(data.listedCategories?.[item]),
      cells: lists.map(({reference}) => ({
        claims: [],
        reference: reference && thingsListed(reference).includes(item) ? reference : null
      }))
    }));
}

/** Does a reference's list name the item? All words of one name must be in the other. */
function names(reference: Reference, item: string): boolean {
  return thingsListed(reference).some((part) => sameThing(part, item));
}

function sameThing(a: string, b: string): boolean {
  const given = tokens(a);
  const wanted = tokens(b);
  return wanted.every((word) => given.includes(word)) || given.every((word) => wanted.includes(word));
}

const tokens = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\W+/u)
    .filter((word) => word !== "" && word !== "and");
