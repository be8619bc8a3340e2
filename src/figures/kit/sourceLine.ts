import type {Figure, FigureData} from "../figure.js";
import {publishedOf} from "./words.js";

/** "Source: The Eastern Herald, 30 May 2023; …. As others count: IISS; GFP." */
export function sourceLine(figure: Figure, data: FigureData): string {
  const ids = new Set(figure.claims(data).map(({article_id}) => article_id));
  const articles = data.articles
    .filter(({article_id}) => ids.has(article_id))
    .map((article) => [article.publisher, publishedOf(article)].filter(Boolean).join(", "));
  const others = new Set(figure.references(data).map(({publisher}) => publisher));
  return [
    ...(articles.length > 0 ? [`Source: ${[...new Set(articles)].join("; ")}.`] : []),
    ...(others.size > 0 ? [`As others count: ${[...others].join("; ")}.`] : [])
  ].join(" ");
}
