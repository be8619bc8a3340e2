import type {Article, Claim} from "../../../loaders/model.js";
import type {Point} from "../kit/agreement.js";
import {group} from "../kit/d3.js";
import {standingErrors} from "../kit/doubt.js";
import {paragraph, type Block} from "../kit/label.js";
import {CAVEAT_SIZE, caveatMark, claimDot, claimGroup, hasCaveat, named} from "../kit/marks.js";
import {capital} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import type {Child} from "../kit/svg.js";
import {SMALL} from "../kit/textWidth.js";
import {isHearsay} from "../kit/words.js";
import {paint} from "../palette.js";
import type {Row} from "../kit/row.js";
import {articleName, letterOf, originsInWords, placesIn, pointName, valuesInWords} from "./rows.js";

/** how much room names need to stand beside the dots, in CSS pixels; with less they stand above them */
const NAME_ROOM = 170;

export function drawShared(
  pen: Pen,
  rows: readonly Point[],
  articles: readonly Article[],
  x: (i: number) => number,
  left: number,
  y: number
): Row {
  const {data} = pen;
  let at = y;
  const content = rows.map((point) => {
    const wide = left > NAME_ROOM;
    const name = paragraph(pen, 0, at, wide ? left - 10 : pen.width, capital(pointName(data, point)));
    const middle = wide ? at + 10 : at + name.height + 10;
    const byArticle = group(point.claims, ({article_id}) => article_id);
    const cells = articles.map(({article_id}) => byArticle.get(article_id) ?? []);
    const filled = cells.flatMap((claims, i) => (claims.length > 0 ? [i] : []));
    const link = pen.make("line", {
      class: point.verdict === "conflict" ? paint.doubtLine : paint.line,
      x1: x(filled[0] ?? 0),
      x2: x(filled.at(-1) ?? 0),
      y1: middle,
      y2: middle,
      "stroke-dasharray": point.verdict === "conflict" ? "3 3" : null
    });
    const dots = cells.map((claims, i) => (claims.length > 0 ? drawCell(pen, claims, x(i), middle) : null));
    at = Math.max(at + name.height, middle + 10);
    const values = valuesInWords(data, point);
    const bare = values.replaceAll(/and|[A-Z,;\s]/gu, "") === "";
    const says = bare ? originsInWords(data, point) : `${values} (${originsInWords(data, point)})`;
    const gives = paragraph(pen, 0, at, pen.width - 2 * CAVEAT_SIZE, says, {size: SMALL, paint: paint.muted});
    at += gives.height + 9;
    // whoever opens a cell sees what the other articles say of the same, side by side
    return pen.make("g", {"data-beside": ""}, link, name.node, dots, drawValues(pen, point.claims, gives));
  });
  return {content, y: at};
}

/** A value that is an error is not printed without its mark; lesser doubts stand at the dots. */
function drawValues(pen: Pen, claims: readonly Claim[], {node, end}: Block): Child {
  if (claims.every((claim) => standingErrors(pen.data, claim).length === 0)) return node;
  const letters = placesIn(pen.data, claims).map((i) => `${letterOf(i)} is ${articleName(pen.data, i)}`);
  return named(
    letters.join(", "),
    claimGroup(pen, claims, node, caveatMark(pen, claims, end.x + 12, end.y - 4))
  );
}

function drawCell(pen: Pen, claims: readonly Claim[], x: number, y: number): Child {
  const shift = hasCaveat(pen, claims) ? 7 : 0;
  return claimGroup(
    pen,
    claims,
    claimDot(pen, claims.every(isHearsay), x - shift, y),
    caveatMark(pen, claims, x + 7, y)
  );
}
