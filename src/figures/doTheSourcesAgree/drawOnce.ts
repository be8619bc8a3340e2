import type {Article} from "../../../loaders/model.js";
import type {Point} from "../kit/agreement.js";
import {group} from "../kit/d3.js";
import {label} from "../kit/label.js";
import {caveatMark, claimGroup, hasCaveat} from "../kit/marks.js";
import {capital, count} from "../kit/numbers.js";
import type {Pen} from "../kit/pen.js";
import type {Row} from "../kit/row.js";

const TABLES: Readonly<Record<string, string>> = {
  force_figures: "Forces",
  aid_amounts: "Aid",
  equipment: "Equipment",
  treaty_terms: "Treaty terms",
  country_profile: "Country",
  timeline: "Dated events"
};

/** What one article says alone, as the number of its claims in each table. */
export function drawOnce(
  pen: Pen,
  found: readonly Point[],
  articles: readonly Article[],
  x: (i: number) => number,
  y: number
): Row {
  const tables = group(
    found.flatMap(({claims}) => claims),
    ({table}) => table
  );
  let at = y;
  const content = [...tables].map(([table, claims]) => {
    const name = label(pen, 0, at + 14, TABLES[table] ?? capital(table.replaceAll("_", " ")));
    const byArticle = group(claims, ({article_id}) => article_id);
    const cells = articles.map(({article_id}, i) => {
      const own = byArticle.get(article_id) ?? [];
      if (own.length === 0) return null;
      const shift = hasCaveat(pen, own) ? 7 : 0;
      return claimGroup(
        pen,
        own,
        label(pen, x(i) - shift, at + 14, count(own.length), {anchor: "middle"}),
        caveatMark(pen, own, x(i) + 8, at + 9)
      );
    });
    at += 24;
    return [name, cells];
  });
  return {content, y: at};
}
