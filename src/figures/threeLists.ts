import type {Claim, Reference, Standing} from "../../loaders/model.js";
import type {Figure, FigureData} from "./figure.js";
import {group} from "./kit/d3.js";
import {label, paragraph} from "./kit/label.js";
import {caveatMark, claimGroup, hasCaveat, referenceGroup, referenceMark} from "./kit/marks.js";
import {message} from "./kit/message.js";
import {capital, count, inWords, listed, plural} from "./kit/numbers.js";
import {drawFigure, type Drawing, type Pen} from "./kit/pen.js";
import type {Child} from "./kit/svg.js";
import {SMALL} from "./kit/textWidth.js";
import {voices, type Voice} from "./kit/voices.js";
import {isHearsay} from "./kit/words.js";
import {paint} from "./palette.js";

const LISTED: readonly Standing[] = ["hoped_for", "promised", "expected"];
/** from how many things on a voice gives a list, and not a word */
const LEAST = 2;
/** the category of words like "arms", which name nothing in particular */
const UNSPECIFIED = "unspecified";
const ALL = "all-categories";
const ROW = 26;

/** Items by lists, a list for each voice; two outlets that quote one speaker are one voice. */
export const threeLists: Figure = {
  name: "three-lists",
  title(data) {
    const lists = columns(data);
    const items = rowsOf(data, ALL);
    if (lists.length === 0) return "No list of arms is in the documents";
    if (lists.length === 1) return `One list names ${plural(items.length, "item")}`;
    const everywhere = items.filter(({cells}) => cells.every(isFilled)).map(({item}) => item);
    const told = `${inWords(lists.length)} lists of arms`;
    const both = lists.length === 2 ? "both" : `all ${inWords(lists.length)}`;
    if (everywhere.length === 0) return `Of ${count(items.length)} items on ${told}, none is on ${both}`;
    const only = `${everywhere.length > 3 ? inWords(everywhere.length) : `only ${listed(everywhere)}`}`;
    return `Of ${count(items.length)} items on ${told}, ${only} ${everywhere.length === 1 ? "is" : "are"} on ${both}`;
  },
  subtitle: () => "What each voice says would come; items by category, a column for each voice",
  note(data) {
    const onLists = new Set(threeLists.claims(data));
    const rest = data.claims.filter((claim) => claim.table === "equipment" && !onLists.has(claim));
    const vague = rest.filter(isPromised);
    const other = rest.filter((claim) => !isPromised(claim));
    const came = data.references.filter(
      ({measure, unit, value}) => measure === "equipment_item" && unit === "count" && value !== null
    );
    const parts = [
      "A hollow square is hearsay; a diamond is another source’s list. Outlets that quote one speaker count once.",
      vague.length > 0 &&
        `Not on a list, because they name nothing in particular or stand alone: ${listed(unique(vague.map(({item, quote}) => `“${item ?? quote}”`)))}.`,
      other.length > 0 && `Not promised, so not shown: ${listed(unique(other.map(standingWords)))}.`,
      came.length > 0 &&
        `${came[0]?.publisher ?? ""} counts as delivered by ${came[0]?.as_of?.slice(0, 4) ?? "then"}: ${listed(came.map(({value, item}) => `${String(value)} ${item ?? ""}`))}.`
    ].filter(Boolean);
    return columns(data).length > 0 ? parts.join(" ") : null;
  },
  alt(data) {
    const lists = columns(data).map((column) => {
      const items = rowsOf(data, ALL).filter(({cells}) => {
        const cell = cells[columns(data).findIndex(({key}) => key === column.key)];
        return cell !== undefined && isFilled(cell);
      });
      return `${headOf(column)}: ${listed(items.map(({item}) => item))}`;
    });
    return `Matrix of items and lists. ${lists.join(". ")}.`;
  },
  switch(data) {
    const categories = [...new Set(rowsOf(data, ALL).map(({category}) => category))];
    if (categories.length < 2) return null;
    return {
      label: "Category",
      choices: [
        {value: ALL, label: "all categories"},
        ...categories.map((category) => ({value: kebab(category), label: category}))
      ]
    };
  },
  claims: (data) => columns(data).flatMap(({voice}) => voice?.claims ?? []),
  references: (data) => hopes(data),
  draw: (data, options) => drawFigure(threeLists, data, options, draw)
};

interface Column {
  readonly key: string;
  readonly standing: string;
  readonly who: string;
  readonly outlets: readonly string[];
  readonly voice: Voice | null;
  readonly reference: Reference | null;
}
interface Cell {
  readonly claims: readonly Claim[];
  readonly reference: Reference | null;
}
interface ItemRow {
  readonly item: string;
  readonly category: string;
  readonly cells: readonly Cell[];
}

const isPromised = (claim: Claim): boolean =>
  claim.table === "equipment" && LISTED.includes(claim.standing as Standing) && claim.item !== null;
const isListed = (claim: Claim): boolean => isPromised(claim) && claim.category !== UNSPECIFIED;
const isFilled = ({claims, reference}: Cell): boolean => claims.length > 0 || reference !== null;
const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
const words = (text: string): string => text.replaceAll("_", " ");
const kebab = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-");
const categoryOf = (claim: Claim): string => capital(words(claim.category ?? "no category"));
const standingWords = ({item, quote, standing}: Claim): string =>
  `${item ?? quote} (${words(standing ?? "no standing")})`;

/** References that hold a whole list of what was hoped for or promised. */
function hopes(data: FigureData): readonly Reference[] {
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
}

function columns(data: FigureData): readonly Column[] {
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
}

function standingOf(claims: readonly Claim[]): string {
  const standings = [...new Set(claims.map(({standing}) => words(standing ?? "")))];
  const hearsay = claims.every(isHearsay) ? ", reportedly" : "";
  return listed(standings) + hearsay;
}

function headOf({standing, who, outlets}: Column): string {
  const in_ =
    outlets.length > 1 ? `, in ${plural(outlets.length, "outlet")}` : outlets[0] ? `, in ${outlets[0]}` : "";
  return `${capital(standing)}: ${who}${in_}`;
}

/** The items of all lists by category, both in the order in which they first occur. */
function rowsOf(data: FigureData, choice: string | null): readonly ItemRow[] {
  const lists = columns(data);
  const claims = lists.flatMap(({voice}) => voice?.claims ?? []);
  const rows: ItemRow[] = [];
  for (const [category, inCategory] of group(claims, categoryOf)) {
    if (choice !== null && choice !== ALL && kebab(category) !== choice) continue;
    for (const [item] of group(inCategory, ({item}) => item ?? "")) {
      const cells = lists.map(({voice, reference}) => ({
        claims: (voice?.claims ?? []).filter((row) => row.item === item && categoryOf(row) === category),
        reference: reference && names(reference, item) ? reference : null
      }));
      rows.push({item, category, cells});
    }
  }
  return rows;
}

/** Does a reference's list name the item? All words of one name must be in the other. */
function names(reference: Reference, item: string): boolean {
  const wanted = tokens(item);
  return (reference.item ?? "").split(",").some((part) => {
    const given = tokens(part);
    return wanted.every((word) => given.includes(word)) || given.every((word) => wanted.includes(word));
  });
}

const tokens = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\W+/u)
    .filter((word) => word !== "" && word !== "and");

function draw(pen: Pen): Drawing {
  const {data, width} = pen;
  const lists = columns(data);
  const rows = rowsOf(data, pen.choice);
  if (lists.length === 0 || rows.length === 0)
    return message(pen, "The documents hold no list of promised arms.");
  const wide = width >= 620;
  const column = wide ? Math.min(150, (width - 220) / lists.length) : 38;
  const left = width - column * lists.length;
  const heads = wide ? drawHeads(pen, lists, left, column) : drawKey(pen, lists, left, column);
  const content: Child[] = [heads.content];
  let y = heads.y;
  for (const [category, items] of group(rows, ({category}) => category)) {
    content.push(
      pen.make("line", {class: paint.line, x1: 0, x2: width, y1: y + 3, y2: y + 3}),
      label(pen, 0, y + 19, category, {size: SMALL, paint: paint.muted})
    );
    y += 25;
    for (const {item, cells} of items) {
      const name = paragraph(pen, 8, y, left - 14, item);
      const height = Math.max(ROW, name.height + 5);
      content.push(name.node);
      cells.forEach((cell, i) => {
        content.push(drawCell(pen, cell, left + column * (i + 0.5), y + 9));
      });
      y += height;
    }
  }
  lists.forEach((_, i) => {
    const x = left + column * (i + 0.5);
    content.unshift(pen.make("line", {class: paint.line, x1: x, x2: x, y1: heads.y, y2: y - 4}));
  });
  return {height: y, content};
}

interface Row {
  readonly content: Child;
  readonly y: number;
}

function drawHeads(pen: Pen, lists: readonly Column[], left: number, column: number): Row {
  let y = 0;
  const content = lists.map((list, i) => {
    const middle = left + column * (i + 0.5);
    const style = {anchor: "middle", size: SMALL} as const;
    const head = paragraph(pen, middle, 0, column - 12, capital(list.standing), {...style, bold: true});
    const who = paragraph(pen, middle, head.height, column - 12, whoSays(list), {
      ...style,
      paint: paint.muted
    });
    y = Math.max(y, head.height + who.height);
    return [head.node, who.node];
  });
  return {content, y: y + 6};
}

/** On a phone the heads are letters, and the letters are told above. */
function drawKey(pen: Pen, lists: readonly Column[], left: number, column: number): Row {
  let y = 0;
  const content = lists.map((list, i) => {
    const letter = letterOf(i);
    const text = `${capital(list.standing)}: ${whoSays(list)}`;
    const says = paragraph(pen, 20, y, pen.width - 20, text, {size: SMALL});
    const row = [label(pen, 0, y + 13, letter, {bold: true}), says.node];
    y += says.height + 4;
    return row;
  });
  y += 20;
  const letters = lists.map((_, i) =>
    label(pen, left + column * (i + 0.5), y - 4, letterOf(i), {bold: true, anchor: "middle"})
  );
  return {content: [content, letters], y};
}

const letterOf = (i: number): string => String.fromCharCode(65 + i);
const whoSays = ({who, outlets}: Column): string =>
  outlets.length > 1 ? `${who}, one voice in ${listed(outlets)}` : [who, ...outlets].join(", ");

function drawCell(pen: Pen, {claims, reference}: Cell, x: number, y: number): Child {
  if (reference) return referenceGroup(pen, [reference], referenceMark(pen, reference, x, y, 7));
  if (claims.length === 0) return null;
  const hollow = claims.every(isHearsay);
  const size = hollow ? 12 : 14;
  const shift = hasCaveat(pen, claims) ? 8 : 0;
  return claimGroup(
    pen,
    claims,
    pen.make("rect", {
      class: hollow ? paint.hollow : paint.claim,
      x: x - size / 2 - shift,
      y: y - size / 2,
      width: size,
      height: size
    }),
    caveatMark(pen, claims, x + 9, y)
  );
}
