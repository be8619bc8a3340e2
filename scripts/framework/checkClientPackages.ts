import {existsSync} from "node:fs";
import {join} from "node:path";
import {listFiles} from "../site/listFiles.js";

/**
 * What Framework fetched from a network during a build, though it should have fetched nothing: the pins are empty folders, so
 * every file beside them came from a host elsewhere.
 *
 * @param root the project's folder
 * @returns one sentence a package
 */
export function checkClientPackages(root: string): string[] {
  const folder = join(root, "src/.observablehq/cache/_npm");
  if (!existsSync(folder)) return [];
  const packages = new Set(
    listFiles(folder).map((file) =>
      file
        .split("/")
        .slice(0, file.startsWith("@") ? 2 : 1)
        .join("/")
    )
  );
  return [...packages].map(
    (name) => `fetched from a network: ${name}; install it and import it by its bare name`
  );
}
