import {webAddress} from "../../../loaders/sources/readManual.js";
import {plainWords} from "../plainWords.js";
import {blockText, type Block, type Piece, type SaysOfItself} from "../readDocument.js";
import {dateInAddress, dateInDateline, saidDay} from "../saidDates.js";

/** Nobody reads through more proposals. */
const MOST_HEADINGS = 5;

/** What Readability found beside the text. */
interface Found {
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly siteName?: string | null | undefined;
  readonly publishedTime?: string | null | undefined;
  readonly lang?: string | null | undefined;
}

/**
 * What a page says of itself. It is looked at before Readability takes the page apart; told what that found, gives the whole.
 *
 * @param at the place of an element in the page
 */
export function htmlSays(
  page: Document,
  at: (element: Element) => string
): (blocks: readonly Block[], found: Found | null) => SaysOfItself {
  const meta = (...names: string[]): string | null =>
    first(
      names.map((name) =>
        page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content")
      )
    );
  const headings: Piece[] = [...page.querySelectorAll("h1")].slice(0, MOST_HEADINGS).map((h1) => ({
    text: plainWords(h1.textContent),
    at: at(h1)
  }));
  const named = page.querySelector("title");
  const ogTitle = meta("og:title");
  const url = first([page.querySelector('link[rel="canonical"]')?.getAttribute("href"), meta("og:url")]);
  const times = page.querySelector("time[datetime]")?.getAttribute("datetime");
  const language = page.documentElement.getAttribute("lang");
  const publisher = first([meta("og:site_name", "application-name"), meta("dc.publisher", "DC.publisher")]);
  const author = meta("author", "article:author");
  return (blocks, found) => {
    const wanted = [found?.title, ogTitle].map((title) => plainWords(title ?? ""));
    // the headline that readers see, if the page calls itself so; the name of a window often has the site's name behind it
    const likely = headings.filter(({text}) => wanted.some((title) => title !== "" && title.includes(text)));
    const others = wanted.map((text): Piece => ({text, at: named ? at(named) : "head"}));
    return {
      titles: [...likely, ...headings, ...others].filter(
        ({text}, i, all) => text !== "" && all.findIndex((other) => other.text === text) === i
      ),
      publisher: first([publisher, found?.siteName]),
      author: first([found?.byline, author]),
      dates: [
        ...saidDay(found?.publishedTime, "the page’s own metadata"),
        ...saidDay(times, "a time that the page shows"),
        ...dateInAddress(url),
        ...dateInDateline(blocks.slice(0, 8).map(blockText).join("\n"))
      ],
      url: address(url),
      language: first([language, found?.lang])
    };
  };
}

function first(texts: readonly (string | null | undefined)[]): string | null {
  return texts.map((text) => plainWords(text ?? "")).find((text) => text !== "") ?? null;
}

function address(text: string | null): string | null {
  try {
    return webAddress(text ?? "");
  } catch {
    return null;
  }
}
