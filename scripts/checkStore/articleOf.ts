import type {Article} from "../../loaders/model.js";

/** A document of a store as an article; findings call it by its id. */
export const articleOf = (article_id: string, start: string | null, end: string | null): Article => ({
  article_id,
  seed: article_id,
  seed_sha256: "",
  start: 0,
  end: 0,
  title: "",
  publisher: article_id,
  author: null,
  published_start: start,
  published_end: end,
  published_basis: start === null ? "unknown" : "given",
  url: null,
  language: "en",
  full_text: true,
  origin: null,
  confidence: null,
  original: null,
  original_sha256: null
});
