import {readFileSync} from "node:fs";
import {join} from "node:path";

/** Pages of Framework's that name the edition, each in its own words. */
const PAGES = ["data.html", "notebook.html"];

/**
 * Which pages of a built site name another edition than it is to be: Framework's process reads documents, tables and code by itself, and
 * somebody may have saved one of them meanwhile.
 *
 * @returns one sentence a page
 */
export const otherEditions = (folder: string, edition: string): string[] =>
  PAGES.filter((page) => !readFileSync(join(folder, page), "utf8").includes(edition)).map(
    (page) =>
      `${page}: is not of edition ${edition}: a document, a table or a file of the code was saved while the site was built; build again`
  );
