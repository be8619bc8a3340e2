import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {listFiles} from "../listFiles.js";
import {bundleScripts} from "./bundleScripts.js";
import {fontHints} from "../../../src/markdown/fontFaces.js";
import {wayUp} from "../../../src/markdown/wayUp.js";
import {contentPolicy} from "./contentPolicy.js";
import {sourceOf} from "./frameworkNames.js";
import {inlineStyle} from "./inlineStyle.js";
import {pageScripts} from "./pageScripts.js";
import {subsetFonts} from "./subsetFonts.js";

/** What Framework wrote for pages that load each module by itself. */
const FRAMEWORK_FOLDERS = ["_import", "_node", "_npm", "_observablehq"];

/** Modules that the reader's own steps run through. */
const EVALUATES = /\/notebook\.[^/]+\.js$/u;

const PRELOADS = /<link rel="modulepreload" href="[^"]*">\n?/gu;

/**
 * Makes a finished site light on the wire, in place: each page carries the style that it uses and starts few scripts, its policy forbids
 * all others. Framework's own files go, since nothing asks for them any more.
 *
 * @param root the project's folder
 * @param folder the site as Framework built it, with all its pages
 * @throws `Error` that names the page, if one does not look as Framework writes it; or if a module cannot be bundled
 */
export async function deliverSite(root: string, folder: string): Promise<void> {
  const files = listFiles(folder);
  const pages = new Map(
    files
      .filter((file) => file.endsWith(".html"))
      .map((file) => [file, readFileSync(join(folder, file), "utf8")])
  );
  await subsetFonts(root, folder, pages.values());
  const style = readStyle(folder, files);
  const bundle = await bundleScripts(root, folder, pages);
  for (const [page, html] of pages) {
    try {
      const starts = bundle.starts.get(page) ?? [];
      const reached = [...new Set(starts.flatMap(bundle.closure))];
      const scripts = reached.map((file) => bundle.files.get(file) ?? "").join("\n");
      const up = wayUp(page);
      const bare = pageScripts(html)
        .filter(({address}) => address === undefined || sourceOf(address) !== null)
        .reduce((text, script) => text.replace(script.html, ""), html.replace(PRELOADS, ""));
      const hints = fontHints(
        up,
        page.startsWith("embed/") ? ["Source Sans 3"] : undefined,
        /<(?:em|i)\b/u.test(html)
      );
      const tags = starts.map((file) => `<script type="module" src="${up}${file}"></script>`).join("");
      const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(reached.some((file) => EVALUATES.test(file)))}">`;
      const styled = await inlineStyle(bare, style, scripts);
      writeFileSync(
        join(folder, page),
        // the policy as early as can be: it holds for what stands after it
        styled
          .replace(/<meta charset="utf-8">\n?/u, (charset) => `${charset}${policy}\n`)
          // before it a phone would take itself for 980 px wide, and the hints for its own
          .replace(/<meta name="viewport"[^>]*>/u, (viewport) => viewport + hints)
          .replace("</head>", () => `${tags}</head>`)
      );
    } catch (error) {
      throw new Error(`${page}: ${(error as Error).message}`, {cause: error});
    }
  }
  for (const name of FRAMEWORK_FOLDERS) rmSync(join(folder, name), {recursive: true, force: true});
  for (const [file, text] of bundle.files) {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), text);
  }
}

function readStyle(folder: string, files: readonly string[]): string {
  const file = files.find((name) => /^_import\/style\/[^/]+\.css$/u.test(name));
  if (file === undefined)
    throw new Error("the site has no style sheet: has Framework changed where it puts it?");
  return readFileSync(join(folder, file), "utf8").trim();
}
