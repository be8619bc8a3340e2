import type {DoubtfulFigure} from "../../src/guard/doubtfulFigures.js";
import {holds} from "../../src/guard/printedForms.js";

/** What a tab, a bookmark or a search result shows of a page: its `<title>` and the texts of its `<meta>`. */
const HEAD_TEXT = /(<title>)([^<]*)(<\/title>)|(<meta [^>]*\bcontent=")([^"]*)(")/g;

const DOUBT = " (with a figure in doubt)";

/** Says in a page's head, where no mark can stand, that a figure there is in doubt: a headline may print one. */
export function doubtHead(html: string, doubtful: readonly DoubtfulFigure[]): string {
  const forms = doubtful.flatMap(({telling}) => telling);
  const end = html.indexOf("</head>");
  const head = html.slice(0, end).replace(HEAD_TEXT, (whole: string, ...parts: (string | undefined)[]) => {
    const [open, text = "", close] = parts[0] === undefined ? parts.slice(3, 6) : parts.slice(0, 3);
    return forms.some((form) => holds(text, form)) ? `${open ?? ""}${text}${DOUBT}${close ?? ""}` : whole;
  });
  return head + html.slice(end);
}
