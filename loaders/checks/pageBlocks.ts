import type {Article, Region, Span} from "../model.js";
import {isDayLine, pageLineKind, type PageLine} from "../sources/pageLineKind.js";
import {trim} from "../sources/space.js";

/** A block of a page that belongs to no article: lines of one kind that follow one another. UTF-16 units of the seed's text. */
export interface PageBlock extends Span {
  readonly kind: PageLine | "headline" | "headline path" | "menu path" | "byline";
  /** its lines, without the space around them; of a path only the words that ran together */
  readonly lines: readonly string[];
  /** a reader's comment with a day beside it */
  readonly isDated: boolean;
}

interface Line extends Span {
  readonly kind: PageBlock["kind"];
  readonly words: string;
  /** who wrote it, or when, stands before it */
  readonly isHeaded?: boolean;
}

/** Words of a menu that ran into one another and into the title: "HomeWorldRussia and …". Names of firms have one such seam. */
const RUN_TOGETHER = /(?<!\p{L})\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+(?!\p{L})/u;

/** Everything on a page outside of its articles in blocks, in the order of the text. A reader's name and date are part of no block. */
export function pageBlocks(
  text: string,
  regions: readonly Region[],
  articles: readonly Article[]
): readonly PageBlock[] {
  return outside(regions).flatMap((region) => {
    const lines = linesOf(text, region).map((line, i): Line => ({
      ...line,
      kind: kindOf(line, region, i, articles)
    }));
    return joined(region.kind === "comment" ? readersWords(lines) : lines);
  });
}

/** Regions of no article; of two neighbours of one kind the first goes on. */
function outside(regions: readonly Region[]): Region[] {
  const found: Region[] = [];
  for (const region of regions) {
    if (region.article_id !== null) continue;
    const last = found.at(-1);
    if (last?.kind === region.kind && last.end === region.start)
      found[found.length - 1] = {...last, end: region.end};
    else found.push(region);
  }
  return found;
}

function linesOf(text: string, {start, end}: Span): (Span & {readonly words: string})[] {
  const lines: (Span & {readonly words: string})[] = [];
  for (let from = start; from < end;) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 || newline > end ? end : newline;
    const inner = trim(text, from, to);
    if (inner.end > inner.start) lines.push({...inner, words: text.slice(inner.start, inner.end)});
    from = to + 1;
  }
  return lines;
}

function kindOf(
  {words}: {readonly words: string},
  region: Region,
  index: number,
  articles: readonly Article[]
): PageBlock["kind"] {
  if (region.kind !== "comment") {
    const title = articles
      .map((article) => plain(article.title))
      .find((t) => t !== "" && plain(words).includes(t));
    if (title !== undefined) return plain(words) === title ? "headline" : "headline path";
    if (RUN_TOGETHER.test(words)) return "menu path";
    if (articles.some(({author}) => author !== null && words.startsWith(author))) return "byline";
  }
  return pageLineKind(words, region.kind === "comment", index === 0);
}

/** For comparing only: "..." is "…", and case and space do not count. */
const plain = (words: string): string => words.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

/** Where comments are dated, who wrote one stands before its date: neither line is the comment. */
function readersWords(lines: readonly Line[]): Line[] {
  const first = lines.findIndex(({words}) => isDayLine(words));
  if (first < 0) return [...lines];
  const isHead = (i: number): boolean =>
    i < first || isDayLine(lines[i]?.words ?? "") || isDayLine(lines[i + 1]?.words ?? "");
  return lines.flatMap((line, i) => {
    if (line.kind !== "reader") return [line];
    return isHead(i) ? [] : [{...line, isHeaded: isHead(i - 1)}];
  });
}

/** Lines of one kind that follow one another are one block. */
function joined(lines: readonly Line[]): PageBlock[] {
  const blocks: PageBlock[] = [];
  for (const {kind, words, start, end, isHeaded = false} of lines) {
    const last = blocks.at(-1);
    if (last?.kind === kind && !isHeaded)
      blocks[blocks.length - 1] = {...last, end, lines: [...last.lines, words]};
    else {
      const path = kind.endsWith("path") ? RUN_TOGETHER.exec(words)?.[0] : undefined;
      blocks.push({kind, start, end, lines: [path ?? words], isDated: isHeaded});
    }
  }
  return blocks;
}
