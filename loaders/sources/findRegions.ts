import type {Article, Region, RegionKind, Seed, Source, Span} from "../model.js";
import {findBlocks, isRow} from "./findBlocks.js";
import {markerEnd} from "./listMarker.js";
import {furnitureOf, LONGEST_FURNITURE, type Furniture} from "./readFurniture.js";
import {SeedError} from "./seedError.js";
import {trim} from "./space.js";

/**
 * A wire dateline at the head of a paragraph: place in capitals, then a date, perhaps the agency, then a dash or full stop
 * ("SOCHI, September 23 (Itar-Tass) -"). It ends within the first `DATELINE_LENGTH` characters.
 */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]{2,40},\s[^\n]{3,50}?(?:\s[-–—]+\s|\.\s(?=\p{Lu}))/u;

const DATELINE_LENGTH = 110;

/** Headings are short and do not end as sentences do, or they ask. */
const HEADING_LENGTH = 90;

interface Line extends Span {
  readonly furniture: Furniture | undefined;
}

/**
 * Divides a seed into regions that cover it without gaps, and finds the articles in it.
 *
 * An article starts at the last line that is its title before its first paragraph, and ends where the next one starts, where page
 * furniture takes over for good, or with the file. What lies outside belongs to no article.
 *
 * @param sources the rows of `sources.csv` that name this seed; one without a title starts with the first line that is no furniture
 * @throws SeedError when a title is not a line of the seed
 */
export function findRegions(
  seed: Seed,
  sources: readonly Source[],
  furniture: readonly Furniture[]
): {articles: Article[]; regions: Region[]} {
  const {text} = seed;
  const lines = splitLines(text, furniture);
  const heads = sources
    .map((source) => ({
      source,
      at: source.title === "" ? firstLine(text, lines) : titleLine(seed, lines, source)
    }))
    .sort((a, b) => a.at - b.at);
  const articles: Article[] = [];
  const pieces: Region[] = [];
  const first = heads[0]?.at ?? lines.length;
  addOutside(pieces, lines.slice(0, first));
  for (const [i, {source, at}] of heads.entries()) {
    const own = lines.slice(at, heads[i + 1]?.at ?? lines.length);
    const stop = own.findIndex(({furniture: row}, n) => n > 0 && row !== undefined && row.effect !== "line");
    const inside = trimBlank(text, stop < 0 ? own : own.slice(0, stop));
    const start = inside[0]?.start ?? 0;
    articles.push({
      ...source,
      seed_sha256: seed.sha256,
      original_sha256: null,
      start,
      end: inside.at(-1)?.end ?? start
    });
    addInside(pieces, text, inside, source);
    addOutside(pieces, own.slice(inside.length));
  }
  return {articles, regions: joinAlike(pieces)};
}

/** Lines with their line ends, so that they cover the text. */
function splitLines(text: string, furniture: readonly Furniture[]): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline + 1;
    lines.push({start, end, furniture: lineFurniture(text, start, end, furniture)});
    start = end;
  }
  return lines;
}

/** Most of a text is in paragraphs, which are too long: they are not even cut out. */
function lineFurniture(
  text: string,
  start: number,
  end: number,
  furniture: readonly Furniture[]
): Furniture | undefined {
  const inner = trim(text, start, end);
  return inner.end - inner.start > LONGEST_FURNITURE
    ? undefined
    : furnitureOf(text.slice(inner.start, inner.end), furniture);
}

const firstLine = (text: string, lines: readonly Line[]): number =>
  Math.max(
    0,
    lines.findIndex((line) => !line.furniture && !isBlank(text, line))
  );

/** Pages repeat a headline above the article; the one that the text follows is the last before any longer paragraph. */
function titleLine(seed: Seed, lines: readonly Line[], source: Source): number {
  // A title that was retyped has plain spaces where the page has no-break ones.
  const plain = (words: string): string =>
    words
      .replace(/^\uFEFF/, "")
      .replace(/\s+/g, " ")
      .trim();
  const title = plain(source.title);
  const isTitle = (line: Line | undefined): boolean =>
    line !== undefined && plain(seed.text.slice(line.start, line.end)) === title;
  const first = lines.findIndex(isTitle);
  if (first < 0) {
    throw new SeedError(
      `data/manual/sources.csv: row ${source.article_id}: column title: it is no line of seeds/${seed.seed}; copy it exactly: ${source.title}`
    );
  }
  let at = first;
  for (let i = first + 1; i < lines.length; i++) {
    if (isTitle(lines[i])) at = i;
    else if (!isBlank(seed.text, lines[i])) break;
  }
  return at;
}

const isBlank = (text: string, line: Span | undefined): boolean => {
  const {start, end} = line ? trim(text, line.start, line.end) : {start: 0, end: 0};
  return start === end;
};

function trimBlank(text: string, lines: readonly Line[]): Line[] {
  let end = lines.length;
  while (end > 1 && isBlank(text, lines[end - 1])) end--;
  return lines.slice(0, end);
}

/** The title, if there is one, then paragraphs and list items, with page furniture between them. */
function addInside(
  pieces: Region[],
  text: string,
  lines: readonly Line[],
  {article_id, title}: Source
): void {
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    if (!line) break;
    i++;
    const {start} = line;
    let {end} = line;
    const opens = i === 1;
    if (opens && title !== "") pieces.push({kind: "title", article_id, start, end});
    else if (line.furniture) pieces.push({kind: "boilerplate", article_id: null, start, end});
    else {
      for (; lines[i] && !lines[i]?.furniture; i++) end = lines[i]?.end ?? end;
      const blocks = findBlocks(text, {start, end});
      for (const [n, block] of blocks.entries()) {
        const follows = !isBlank(text, blocks[n - 1]);
        const alone = !follows && isBlank(text, blocks[n + 1]);
        pieces.push(
          ...regionsOfBlock(text, block, article_id, opens && n === 0).map((region) =>
            alone && isNumberedHeading(text, block)
              ? ofKind(region, "title")
              : (follows || isRowAbove(text, blocks[n + 1])) &&
                  region.kind === "title" &&
                  holdsFigure(text, block)
                ? ofKind(region, "list")
                : region
          )
        );
      }
    }
  }
}

const ofKind = ({article_id, start, end}: Region, kind: RegionKind): Region => ({
  kind,
  article_id,
  start,
  end
});

function regionsOfBlock(text: string, {start, end}: Span, article_id: string, opens: boolean): Region[] {
  const inner = trim(text, start, end);
  const words = inner.end - inner.start <= HEADING_LENGTH ? text.slice(inner.start, inner.end) : "";
  const listed =
    markerEnd(text, start) > start || isFigureRow(text, inner) || (!opens && LABELLED.test(words));
  if (listed) return [{kind: "list", article_id, start, end}];
  if (words !== "" && isHeading(words)) return [{kind: "title", article_id, start, end}];
  const dateline = DATELINE.exec(text.slice(start, Math.min(end, start + DATELINE_LENGTH)));
  if (dateline) {
    const body = start + dateline[0].length;
    return [
      {kind: "dateline", article_id, start, end: body},
      {kind: "body", article_id, start: body, end}
    ];
  }
  return [{kind: "body", article_id, start, end}];
}

/** A heading without a full stop starts with a capital and holds no verb form that only a sentence has; length stands in for that. */
const isHeading = (words: string): boolean =>
  !/[.!…:;,”"’](?:\[[^\]]{1,20}\])*$/.test(words) &&
  (words.endsWith("?") || (/^\p{Lu}/u.test(words) && words.split(/\s+/).length <= 12));

/** "4. Main equipment, 1 January 2021" between empty lines heads what follows; beside other items it would be one of a list. */
function isNumberedHeading(text: string, {start, end}: Span): boolean {
  const words = trim(text, markerEnd(text, start), end);
  return (
    words.start > start &&
    words.end - words.start <= HEADING_LENGTH &&
    /^[^\S\n]*\d/.test(text.slice(start, words.start)) &&
    isHeading(text.slice(words.start, words.end))
  );
}

/** "FTR 14 MiG-29" right under another line is one of a list. Years and the numbers of units are no figures. */
const holdsFigure = (text: string, {start, end}: Span): boolean =>
  /(?<![\p{L}\d-])(?!(?:19|20)\d\d\b)\d{1,3}(?:,\d{3})*(?![\d.,\p{L}])/u.test(text.slice(start, end));

/** "Area 581,730 sq km" right above "Land borders 4,347 km: ...": the first row of a sheet, and no heading. */
function isRowAbove(text: string, next: Span | undefined): boolean {
  const {start, end} = next ? trim(text, next.start, next.end) : {start: 0, end: 0};
  return (
    next !== undefined &&
    start < end &&
    end - start <= 2 * HEADING_LENGTH &&
    !/[.!?”"]$/.test(text.slice(start, end)) &&
    holdsFigure(text, {start, end})
  );
}

/** A label with its figure on a line of their own: "Population: 6 million". As the first line of a text it is a headline. */
const LABELLED = /^\p{Lu}[^:\n]{1,50}:\s[^:\n]*\d/u;

/** A row of a table in plain text that holds figures. */
const isFigureRow = (text: string, {start, end}: Span): boolean =>
  isRow(text, start, end) && /\d/.test(text.slice(start, end));

function addOutside(pieces: Region[], lines: readonly Line[]): void {
  let kind: RegionKind = "boilerplate";
  for (const {start, end, furniture} of lines) {
    if (furniture?.effect === "comments") kind = "comment";
    pieces.push({kind, article_id: null, start, end});
  }
}

/** Blank lines go with what stands before them; neighbours of one kind become one region. List items stay apart. */
function joinAlike(pieces: readonly Region[]): Region[] {
  const joined: Region[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const same = last?.kind === piece.kind && last.article_id === piece.article_id && piece.kind !== "title";
    if (last && same)
      joined[joined.length - 1] = {
        kind: last.kind,
        article_id: last.article_id,
        start: last.start,
        end: piece.end
      };
    else joined.push(piece);
  }
  return joined;
}
