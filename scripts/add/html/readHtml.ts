import {Readability} from "@mozilla/readability";
import {JSDOM, VirtualConsole} from "jsdom";
import {InputError} from "../../terminal/main.js";
import {plainWords} from "../plainWords.js";
import {blockText, type ReadDocument} from "../readDocument.js";
import {cssPath} from "./cssPath.js";
import {decodeHtml} from "./decodeHtml.js";
import {htmlBlocks} from "./htmlBlocks.js";
import {htmlLeftOut} from "./htmlLeftOut.js";
import {htmlSays} from "./htmlSays.js";

/** Names an element while Readability moves it about. */
const PLACE = "data-place";
/** Whoever has more of them is no article, and would take minutes. */
const MOST_ELEMENTS = 50_000;

/**
 * Reads a saved web page: its article, without menus, advertisements and readers' comments. Nothing of the page runs and nothing is fetched:
 * the parser has no network and no scripts.
 *
 * @param name to say in errors
 * @throws InputError for a page in which no article is found, or whose bytes are not what it says
 */
export function readHtml(name: string, bytes: Uint8Array): ReadDocument {
  // the console would repeat what the page's styles get wrong
  const dom = new JSDOM(decodeHtml(name, bytes), {virtualConsole: new VirtualConsole()});
  try {
    return readPage(name, dom.window.document);
  } finally {
    dom.window.close();
  }
}

function readPage(name: string, page: Document): ReadDocument {
  const elements = [...page.querySelectorAll("*")];
  if (elements.length > MOST_ELEMENTS)
    throw new InputError(`${name}: a page of ${elements.length} elements; save the article of it as .txt`);
  elements.forEach((element, i) => {
    element.setAttribute(PLACE, String(i));
  });
  // Readability moves and renames elements; a copy stays as the page is
  const copies = [...(page.cloneNode(true) as Document).querySelectorAll("*")];
  const at = (element: Element): string => {
    const copy = copies[Number(element.closest(`[${PLACE}]`)?.getAttribute(PLACE) ?? 0)];
    return copy ? cssPath(copy) : "body";
  };
  const says = htmlSays(page, at);
  const seen = htmlLeftOut(page);
  const article = new Readability<Node>(page, {serializer: (node) => node}).parse();
  const root = article?.content;
  const blocks = root ? htmlBlocks(root as Element, at) : [];
  if (blocks.every((block) => plainWords(blockText(block)) === ""))
    throw new InputError(
      `${name}: no article found in the page (its text may come by a script when it is opened); copy the words of the article into a .txt file and add that`
    );
  const said = says(blocks, article ?? null);
  // the headline comes into the text, whether or not Readability takes it for a part of the article
  const headline = said.titles[0]?.text;
  return {
    format: "html",
    extension: ".html",
    blocks,
    pages: null,
    leftOut: seen(blocks.map(blockText).join("\n")).filter(({text}) => text !== headline),
    says: said,
    notes: []
  };
}
