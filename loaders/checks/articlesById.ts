import type {Article} from "../model.js";
import {remember} from "./remember.js";

/** Finds articles by their ids, in the order in which the dossier has them. */
export const articlesById: (articles: readonly Article[]) => (ids: readonly string[]) => readonly Article[] =
  remember((articles) => {
    const places = new Map(articles.map(({article_id}, i) => [article_id, i]));
    return (ids) =>
      [...new Set(ids.flatMap((id) => places.get(id) ?? []))]
        .sort((a, b) => a - b)
        .flatMap((i) => articles[i] ?? []);
  });
