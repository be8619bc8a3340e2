import type {Article} from "../../../loaders/model.js";
import {organization, type Thing} from "./jsonLd.js";

/** A report of the dossier as schema.org has it: no address that is none of the web, and no day that nobody knows. */
export function report(article: Article): Thing {
  const {title, publisher, url, language} = article;
  const date = publishedDate(article);
  return {
    "@type": "NewsArticle",
    headline: title,
    publisher: organization(publisher),
    ...(date === null ? {} : {datePublished: date}),
    ...(url !== null && /^https?:\/\//u.test(url) ? {url} : {}),
    inLanguage: language
  };
}

/** The part that the first and the last possible day share, as precise as ISO 8601 allows: "2023-05-30", "2023-05", "2023"; null for none. */
export function publishedDate({
  published_start,
  published_end
}: Pick<Article, "published_start" | "published_end">): string | null {
  if (published_start === null || published_end === null) return null;
  return (
    [10, 7, 4]
      .map((length) => published_start.slice(0, length))
      .find((part) => published_end.startsWith(part)) ?? null
  );
}
