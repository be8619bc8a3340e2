import type {DoubtfulFigure} from "../../../src/guard/doubtfulFigures.js";
import {sayDoubt} from "../doubtHead.js";

/** What a built page says of itself, as plain text. */
export interface PageAbout {
  /** what a tab shows */
  readonly title: string;
  /** its first heading; of an embed and of a page without one, the title */
  readonly headline: string;
  readonly description: string;
  /** name of its first figure; null for none */
  readonly figure: string | null;
  /** ids of the articles that it leads to */
  readonly articles: ReadonlySet<string>;
  /** ids of the claims that its words, figures and tables show */
  readonly claims: ReadonlySet<string>;
}

const ENTITIES: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

/**
 * Reads what a page says of itself in its markup, without taking it apart. Where its heading prints a figure in doubt, and no mark can stand,
 * that is said.
 *
 * @throws `Error` that names the file, if it has no title or no description
 */
export function pageAbout(file: string, html: string, doubtful: readonly DoubtfulFigure[]): PageAbout {
  const title = /<title>([^<]*)<\/title>/u.exec(html)?.[1];
  const description = /<meta name="description" content="([^"]*)"/u.exec(html)?.[1];
  if (!title || !description) throw new Error(`${file}: a page without ${title ? "description" : "title"}`);
  // of an embed the title also says that a figure in it is in doubt, which its heading shows by a mark
  const [, heading] = file.startsWith("embed/") ? [] : (/<h1[^>]*>([\s\S]*?)<\/h1>/u.exec(html) ?? []);
  return {
    title: plain(title),
    headline: sayDoubt(plain((heading ?? title).replace(/<[^>]*>/gu, "")), doubtful),
    description: plain(description),
    figure: /<figure[^>]* data-figure="([^"]*)"/u.exec(html)?.[1] ?? null,
    articles: new Set([...html.matchAll(/href="[^"]*\bsources\/([\w-]+)\.html/gu)].map(([, id = ""]) => id)),
    claims: new Set([...html.matchAll(/ data-claim="([^"]*)"/gu)].flatMap(([, ids = ""]) => ids.split(" ")))
  };
}

const plain = (text: string): string =>
  text
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (whole, decimal?: string, hex?: string, name?: string) =>
      decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : hex !== undefined
          ? String.fromCodePoint(parseInt(hex, 16))
          : (ENTITIES[name ?? ""] ?? whole)
    )
    .replace(/\s+/gu, " ")
    .trim();
