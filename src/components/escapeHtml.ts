import {seenText} from "./seenText.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};

/**
 * Text that is safe between tags and inside quoted attributes. `${` becomes `&#36;{`, so that Framework,
 * which runs `${…}` in Markdown, never runs what a document says. What would act on the text around it is shown as “�”.
 */
export function escapeHtml(text: string | number): string {
  return seenText(String(text))
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replaceAll("${", "&#36;{");
}

/** An http(s) address, escaped for `href`; null for anything else, so that no document can plant a script address. */
export function safeHref(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? escapeHtml(url) : null;
}
