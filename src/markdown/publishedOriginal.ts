import type {Article, Original} from "../../loaders/model.js";

/**
 * Where the site offers the file that an article's text was taken from, from the site's root; null where that may not be published. A web page
 * is handed out as plain text: as a page of ours it could run what it brings. A file with macros never is.
 */
export function publishedOriginal(
  {full_text}: Pick<Article, "full_text">,
  {file, format}: Original
): string | null {
  if (!full_text || file.endsWith(".docm")) return null;
  return `data/originals/${file}${format === "html" ? ".txt" : ""}`;
}

/** “a PDF of 3 pages” */
export function originalWords({format, pages}: Original): string {
  if (format === "html") return "a saved web page";
  if (format === "docx") return "a Word document";
  return `a PDF of ${pages === null || pages === 1 ? "one page" : `${pages} pages`}`;
}
