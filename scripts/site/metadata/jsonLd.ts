export type Thing = Readonly<Record<string, unknown>>;

/**
 * Things in the words of https://schema.org, for search engines: a data block, which no browser runs. Nothing that a document says can end it.
 *
 * @returns markup; empty for no things
 */
export function jsonLd(things: readonly Thing[]): string {
  if (things.length === 0) return "";
  const [only] = things;
  const graph = things.length === 1 ? {...only} : {"@graph": things};
  const text = JSON.stringify({"@context": "https://schema.org", ...graph}).replaceAll("<", "\\u003c");
  return `<script type="application/ld+json">${text}</script>`;
}

/** Someone who publishes or speaks; only what is known of them. */
export const organization = (name: string): Thing => ({"@type": "Organization", name});
