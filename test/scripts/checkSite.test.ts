import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, describe, expect, test} from "vitest";
import {checkSite} from "../../scripts/site/checkSite.js";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, {recursive: true, force: true});
});

const WORDS = "one two three four five six seven eight nine ten";

/** A built site of these files. */
function site(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  made.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

function page(body: string, head = ""): string {
  return `<!DOCTYPE html>\n<html><head>${head}</head><body><main><p>${WORDS}</p>${body}</main></body></html>`;
}

describe("checkSite(folder)", () => {
  test("finds nothing wrong with a page whose files and places are there", () => {
    const folder = site({
      "index.html": page(
        '<a href="./sources/a.html#x">a</a><a href="https://other.example/">other</a><a href="#top">top</a><h2 id="top">top</h2>',
        '<link rel="stylesheet" href="./_import/style.css"><script type="module">import {define} from "./_observablehq/client.js";</script>'
      ),
      "sources/a.html": page('<p id="x">here</p><a href="../">home</a>'),
      "_import/style.css":
        '@font-face{src:url(../fonts/a.woff2)}a{background:url("data:image/svg+xml,<svg/>")}',
      "fonts/a.woff2": "",
      "_observablehq/client.js": 'const later=()=>import("../_npm/htl@0.3.1/_esm.js");import "./runtime.js";',
      "_observablehq/runtime.js": ""
    });
    expect(checkSite(folder)).toEqual([]);
  });

  test.each([
    [
      "an error that Framework wrote",
      page('<div class="observablehq--error">SyntaxError: no</div>'),
      "index.html: error in the page: SyntaxError: no"
    ],
    [
      "an empty page",
      "<!DOCTYPE html><html><body><main></main></body></html>",
      "index.html: empty page: 0 words"
    ],
    ["a dead link", page('<a href="./nowhere.html">x</a>'), "index.html: dead link: ./nowhere.html"],
    [
      "a link to no place",
      page('<a href="#nowhere">x</a>'),
      "index.html: dead link: #nowhere (no such place in index.html)"
    ],
    [
      "a script as a link",
      page('<a href="javascript:alert(1)">x</a>'),
      "index.html: script as a link: javascript:alert(1)"
    ],
    ["a picture that is missing", page('<img src="./a.png">'), "index.html: missing file: ./a.png"],
    [
      "a style sheet elsewhere",
      page("", '<link rel="stylesheet" href="https://fonts.example/css">'),
      "index.html: loads from another host: https://fonts.example/css"
    ],
    [
      "a font that is missing",
      page("", "<style>@font-face{src:url(./fonts/a.woff2)}</style>"),
      "index.html: missing file: ./fonts/a.woff2"
    ],
    [
      "a bare import",
      page("", '<script type="module">import * as x from "npm:lodash";</script>'),
      "index.html: unresolved import: npm:lodash"
    ]
  ])("names %s", (_, html, problem) => {
    expect(checkSite(site({"index.html": html}))).toEqual([problem]);
  });

  test("takes a file that is made later as there", () => {
    const folder = site({"index.html": page('<a href="./briefing.pdf">PDF</a>')});
    expect(checkSite(folder)).toEqual(["index.html: dead link: ./briefing.pdf"]);
    expect(checkSite(folder, ["briefing.pdf"])).toEqual([]);
  });

  test("names what scripts and styles miss", () => {
    const folder = site({
      "index.html": page(""),
      "_import/a.js": 'import {x} from "./gone.js";',
      "_import/a.css": "a{background:url(gone.png)}"
    });
    expect(checkSite(folder)).toEqual([
      "_import/a.css: missing file: gone.png",
      "_import/a.js: missing file: ./gone.js"
    ]);
  });
});
