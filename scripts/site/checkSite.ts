import {readFileSync} from "node:fs";
import {join} from "node:path";
import {checkModule} from "./checkModule.js";
import {checkPage, type PageFacts, readPage} from "./checkPage.js";
import {checkStyle} from "./checkStyle.js";
import {listFiles} from "./listFiles.js";
import {pageParser} from "./pageParser.js";

/**
 * Reads a built site as a browser would and says what is broken in it. Framework exits 0 over syntax errors, unresolved imports and
 * dead links; it writes the first two into the page.
 *
 * @param folder the built site
 * @param later files that will be there when it is published
 * @param parsePage reads its pages, perhaps for other checks too
 * @returns one sentence a problem, each beginning with the file; empty if all is well
 */
export function checkSite(
  folder: string,
  later: readonly string[] = [],
  parsePage = pageParser(folder)
): string[] {
  const files = listFiles(folder);
  const there = new Set([...files, ...later]);
  const text = (file: string): string => readFileSync(join(folder, file), "utf8");
  const pages = new Map<string, PageFacts>(
    files.filter((file) => file.endsWith(".html")).map((file) => [file, readPage(parsePage(file))])
  );
  return files.flatMap((file) => {
    const problems = pages.has(file)
      ? checkPage(file, pages, there)
      : file.endsWith(".js")
        ? checkModule(file, text(file), there)
        : file.endsWith(".css")
          ? checkStyle(file, text(file), there)
          : [];
    return problems.map((problem) => `${file}: ${problem}`);
  });
}
