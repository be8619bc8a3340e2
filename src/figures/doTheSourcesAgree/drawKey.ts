import type {Article} from "../../../loaders/model.js";
import {label, paragraph} from "../kit/label.js";
import type {Pen} from "../kit/pen.js";
import {SMALL} from "../kit/textWidth.js";
import {publishedOf} from "../kit/words.js";
import type {Row} from "../kit/row.js";
import {letterOf} from "./rows.js";

/** Which letter is which article. */
export function drawKey(pen: Pen, articles: readonly Article[], wide: boolean): Row {
  const half = wide ? Math.ceil(articles.length / 2) : articles.length;
  let y = 0;
  let bottom = 0;
  const content = articles.map((article, i) => {
    if (i === half) y = 0;
    const left = i >= half ? pen.width / 2 : 0;
    const room = (wide ? pen.width / 2 : pen.width) - 28;
    const text = [article.publisher, publishedOf(article)].filter(Boolean).join(", ");
    const says = paragraph(pen, left + 20, y, room, text, {size: SMALL});
    // heads the marks of the article for those who cannot see which column they stand in
    says.node.setAttribute("data-column", article.article_id);
    const row = [label(pen, left, y + 13, letterOf(i), {bold: true}), says.node];
    y += says.height + 3;
    bottom = Math.max(bottom, y);
    return row;
  });
  return {content, y: bottom + 10};
}
