import type {Article, Region, RegionKind, Seed, Source, Span} from "../model.js";
import {furnitureOf, type Furniture} from "./readFurniture.js";
import {SeedError} from "./readSeed.js";

/** What a line of a bulleted or numbered list starts with. */
export const BULLET = /^[^\S\n]*(?:[•●▪◦‣*–—-][^\S\n]+|\(?\d{1,2}[.)][^\S\n]+(?=\p{Lu}))/u;

/**
 * A wire dateline at the head of a paragraph: place in capitals, then a date, perhaps the agency, then a dash or full stop
 * ("SOCHI, September 23 (Itar-Tass) -"). It ends within the first 90 characters.
 */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]{2,40},\s[^\n]{3,50}?(?:\s[-–—]+\s|\.\s(?=\p{Lu}))/u;

/** Headings are short and do not end as sentences do, or they ask. */
const HEADING_LENGTH = 90;

interface Line extends Span {
  readonly text: string;
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
  const lines = splitLines(seed.text);
  const heads = sources
    .map((source) => ({
      source,
      at: source.title === "" ? firstLine(lines, furniture) : titleLine(seed, lines, source)
    }))
    .sort((a, b) => a.at - b.at);
  const articles: Article[] = [];
  const pieces: Region[] = [];
  const first = heads[0]?.at ?? lines.length;
  addOutside(pieces, lines.slice(0, first), furniture);
  for (const [i, {source, at}] of heads.entries()) {
    const until = heads[i + 1]?.at ?? lines.length;
    const own = lines.slice(at, until);
    const stop = own.findIndex(
      (line, n) => n > 0 && ["rest", "comments"].includes(furnitureOf(line.text, furniture)?.effect ?? "")
    );
    const inside = trimBlank(stop < 0 ? own : own.slice(0, stop));
    const last = inside.at(-1);
    const start = inside[0]?.start ?? 0;
    articles.push({...source, seed_sha256: seed.sha256, start, end: last?.end ?? start});
    for (const [n, line] of inside.entries())
      pieces.push(...regionsOfLine(line, n === 0 && source.title !== "", source.article_id, furniture));
    addOutside(pieces, own.slice(inside.length), furniture);
  }
  return {articles, regions: joinAlike(pieces)};
}

/** Lines with their line ends, so that they cover the text. */
function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline + 1;
    lines.push({start, end, text: text.slice(start, end)});
    start = end;
  }
  return lines;
}

const firstLine = (lines: readonly Line[], furniture: readonly Furniture[]): number =>
  Math.max(
    0,
    lines.findIndex(({text}) => text.trim() !== "" && !furnitureOf(text, furniture))
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
  const isTitle = (line: Line | undefined) => line !== undefined && plain(line.text) === title;
  const first = lines.findIndex(isTitle);
  if (first < 0) {
    throw new SeedError(
      `data/manual/sources.csv: row ${source.article_id}: column title: it is no line of seeds/${seed.seed}; copy it exactly: ${source.title}`
    );
  }
  let at = first;
  for (let i = first + 1; i < lines.length; i++) {
    if (isTitle(lines[i])) at = i;
    else if (lines[i]?.text.trim() !== "") break;
  }
  return at;
}

function trimBlank(lines: readonly Line[]): Line[] {
  let end = lines.length;
  while (end > 1 && lines[end - 1]?.text.trim() === "") end--;
  return lines.slice(0, end);
}

function regionsOfLine(
  line: Line,
  isTitle: boolean,
  article_id: string,
  furniture: readonly Furniture[]
): Region[] {
  const region = (kind: RegionKind, start = line.start, end = line.end): Region => ({
    kind,
    article_id,
    start,
    end
  });
  const words = line.text.trim();
  if (isTitle) return [region("title")];
  if (furnitureOf(line.text, furniture)) return [{...region("boilerplate"), article_id: null}];
  if (BULLET.test(line.text)) return [region("list")];
  if (
    words !== "" &&
    words.length <= HEADING_LENGTH &&
    !/[.!…:;,”"’]$/.test(words) &&
    (words.endsWith("?") || isCapitalized(words))
  )
    return [region("title")];
  const dateline = DATELINE.exec(line.text);
  if (dateline) {
    const end = line.start + dateline[0].length;
    return [region("dateline", line.start, end), region("body", end)];
  }
  return [region("body")];
}

/** A heading without a full stop starts with a capital and holds no verb form that only a sentence has; length stands in for that. */
const isCapitalized = (words: string): boolean => /^\p{Lu}/u.test(words) && words.split(/\s+/).length <= 12;

function addOutside(pieces: Region[], lines: readonly Line[], furniture: readonly Furniture[]): void {
  let kind: RegionKind = "boilerplate";
  for (const {start, end, text} of lines) {
    if (furnitureOf(text, furniture)?.effect === "comments") kind = "comment";
    pieces.push({kind, article_id: null, start, end});
  }
}

/** Blank lines go with what stands before them; neighbours of one kind become one region. List items stay apart. */
function joinAlike(pieces: readonly Region[]): Region[] {
  const joined: Region[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const same = last?.kind === piece.kind && last.article_id === piece.article_id && piece.kind !== "title";
    if (last && same) joined[joined.length - 1] = {...last, end: piece.end};
    else joined.push(piece);
  }
  return joined;
}
