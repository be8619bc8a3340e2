import {existsSync, statSync} from "node:fs";
import {join} from "node:path";

/** A path of the site as a file; `x` stands for `x.html`, a folder for its index, as on common hosts. */
export function findFile(folder: string, path: string): string | null {
  if (path.split(/[/\\]/).includes("..")) return null;
  const candidates = path === "" || path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`];
  const found = candidates
    .map((candidate) => join(folder, candidate))
    .find((file) => existsSync(file) && statSync(file).isFile());
  return found ?? null;
}
