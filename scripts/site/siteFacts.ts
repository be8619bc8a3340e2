import {readFileSync} from "node:fs";
import {join} from "node:path";

export interface SiteFacts {
  /** the public address, ending in a slash: links in the PDF lead there */
  readonly url: string;
  /** who answers for it, in the PDF's properties */
  readonly author: string;
}

/**
 * What a publisher decides about the site: `homepage` and `author` of package.json; `SITE_URL` goes before the former.
 *
 * @param root the project's folder
 * @throws `Error` if the address is none of the web
 */
export function siteFacts(root: string, env: NodeJS.ProcessEnv = process.env): SiteFacts {
  const {homepage, author} = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
    string,
    string
  >;
  const url = env.SITE_URL ?? homepage ?? "";
  if (!/^https?:\/\/[^?#]+$/.test(url) || !URL.canParse(url))
    throw new Error(`not a web address: ${url} (SITE_URL, or homepage in package.json)`);
  return {url: url.endsWith("/") ? url : `${url}/`, author: author ?? ""};
}
