import type {Source} from "../../loaders/model.js";

/** A source that says nothing of a text. */
export const untitled = (id: string): Source => ({
  article_id: id,
  seed: id,
  title: "",
  publisher: "",
  author: null,
  published_start: null,
  published_end: null,
  published_basis: "unknown",
  url: null,
  language: "en",
  full_text: true,
  origin: null,
  confidence: null,
  original: null
});
