import {plainWords} from "../plainWords.js";
import type {Block} from "../readDocument.js";

/** What begins a line of its own. */
const BLOCKS = new Set(
  "address article aside blockquote body center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " "
  )
);
/** Has no words that a reader sees. */
const UNREAD = new Set(
  "audio canvas button embed iframe input math noscript object script select style svg template textarea video".split(
    " "
  )
);

/**
 * The paragraphs, headings, items and table rows below an element, in order.
 *
 * @param at the place of an element in the page
 */
export function htmlBlocks(root: Element, at: (element: Element) => string | number): Block[] {
  const blocks: Block[] = [];
  let words = "";
  const flush = (owner: Element, kind: Block["kind"]): void => {
    const text = plainWords(words);
    words = "";
    if (text !== "")
      blocks.push({kind, pieces: [{text: kind === "item" ? `• ${text}` : text, at: at(owner)}]});
  };
  const walk = (element: Element, kind: Block["kind"], owner: Element): void => {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) words += node.nodeValue ?? "";
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      const name = child.localName;
      if (UNREAD.has(name)) continue;
      if (name === "br") flush(owner, kind);
      else if (name === "tr") {
        flush(owner, kind);
        words = [...child.children].map((cell) => plainWords(cell.textContent)).join(" | ");
        flush(child, "row");
      } else if (BLOCKS.has(name)) {
        flush(owner, kind);
        const inner = name === "li" ? "item" : /^h[1-6]$/.test(name) ? "heading" : "paragraph";
        // what stands in an item belongs to it, however it is wrapped
        walk(
          child,
          inner === "paragraph" && kind === "item" && name !== "ul" && name !== "ol" ? "item" : inner,
          child
        );
        flush(child, inner === "paragraph" && kind === "item" ? "item" : inner);
      } else walk(child, kind, owner);
    }
  };
  walk(root, "paragraph", root);
  flush(root, "paragraph");
  return blocks;
}
