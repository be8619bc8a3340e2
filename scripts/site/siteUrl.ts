import {readFileSync} from "node:fs";
import {join} from "node:path";

/**
 * The public address of the site, ending in a slash: `SITE_URL`, else `homepage` of package.json. Links in the PDF lead there.
 *
 * @param root the project's folder
 * @throws `Error` if it is no web address
 */
export function siteUrl(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const {homepage} = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {homepage: string};
  const address = env.SITE_URL ?? homepage;
  if (!/^https?:\/\/[^?#]+$/.test(address) || !URL.canParse(address))
    throw new Error(`not a web address: ${address} (SITE_URL, or homepage in package.json)`);
  return address.endsWith("/") ? address : `${address}/`;
}
