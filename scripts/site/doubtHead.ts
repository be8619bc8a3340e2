import type {DoubtfulFigure} from "../../src/guard/doubtfulFigures.js";
import {holds} from "../../src/guard/printedForms.js";

/** What a tab, a bookmark or a search result shows of a page: its `<title>` and the texts of its `<meta>`. */
const HEAD_TEXT = /(<title>)([^<]*)(<\/title>)|(<meta [^>]*\bcontent=")([^"]*)(")/g;

const DOUBT = " (with a figure in doubt)";

/** Says in a page's head, where no mark can stand, that a figure there is in doubt: a headline may print one. */
export function doubtHead(html: string, doubtful: readonly DoubtfulFigure[]): string {
  const end = html.indexOf("</head>");
  const head = html.slice(0, end).replace(HEAD_TEXT, (whole: string, ...parts: (string | undefined)[]) => {
    const [open, text = "", close] = parts[0] === undefined ? parts.slice(3, 6) : parts.slice(0, 3);
    const said = sayDoubt(text, doubtful);
    return said === text ? whole : `${open ?? ""}${said}${close ?? ""}`;
  });
  return head + html.slice(end);
}

/** A text, and that a figure in it is in doubt if it prints one and does not say so. */
export function sayDoubt(text: string, doubtful: readonly DoubtfulFigure[]): string {
  const isDoubted = doubtful.some(({telling}) => telling.some((form) => holds(text, form)));
  return isDoubted && !/\bdoubt/u.test(text) ? `${text}${DOUBT}` : text;
}
