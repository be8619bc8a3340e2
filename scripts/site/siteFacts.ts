import {readFileSync} from "node:fs";
import {join} from "node:path";

export interface SiteFacts {
  /** the public address, ending in a slash: links in the PDF lead there */
  readonly url: string;
  /** who answers for it, in the PDF's properties */
  readonly author: string;
  /** ISO date on which it was first published; null where nobody says */
  readonly published: string | null;
}

/**
 * What a publisher decides about the site: `homepage` and `author` of package.json, `SITE_URL` going before the former; and
 * `SITE_PUBLISHED`, a day.
 *
 * @param root the project's folder
 * @throws `Error` if the address is none of the web, or the day none
 */
export function siteFacts(root: string, env: NodeJS.ProcessEnv = process.env): SiteFacts {
  const {homepage, author} = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
    string,
    string
  >;
  const url = env.SITE_URL ?? homepage ?? "";
  if (!/^https?:\/\/[^?#]+$/.test(url) || !URL.canParse(url))
    throw new Error(`not a web address: ${url} (SITE_URL, or homepage in package.json)`);
  const published = env.SITE_PUBLISHED ?? null;
  if (published !== null && !isDay(published))
    throw new Error(`not a day such as 2024-01-31: ${published} (SITE_PUBLISHED)`);
  return {url: url.endsWith("/") ? url : `${url}/`, author: author ?? "", published};
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
