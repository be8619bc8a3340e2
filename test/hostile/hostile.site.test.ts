import {execFile} from "node:child_process";
import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {parquetReadObjects} from "hyparquet";
import type {Browser, Page} from "puppeteer";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {rearm} from "../../loaders/sources/formulaCells.js";
import {launchBrowser} from "../../scripts/browser/launchBrowser.js";
import {csvRows} from "../../scripts/site/csvRows.js";
import {listFiles} from "../../scripts/site/listFiles.js";
import {openThing} from "../../scripts/verify/open/openThing.js";
import {verifyThing} from "../../scripts/verify/verifyThing.js";
import {openSite} from "../site/openSite.js";
import {runBuild} from "../site/runBuild.js";
import {decide} from "./decide.js";
import {findHidden, findRunning} from "./findRunning.js";
import {ARTICLE, hostileProject, SEED} from "./hostileProject.js";
import {pdfActions} from "./pdfActions.js";

const copy = hostileProject();
const dist = join(copy, "dist");
let browser: Browser;
let files: string[] = [];

beforeAll(async () => {
  decide(copy);
  const {code, output} = await runBuild(copy);
  expect(code, output).toBe(0);
  files = listFiles(dist);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(copy, {recursive: true, force: true});
});

const read = (file: string): string => readFileSync(join(dist, file), "utf8");
const ofKind = (...kinds: string[]): string[] =>
  files.filter((file) => kinds.some((kind) => file.endsWith(kind)));

/** Opens a page; what it does that no document may make it do comes into the list. */
async function open(file: string): Promise<{page: Page; problems: string[]}> {
  const {page, problems} = await openSite(browser, dist, file);
  page.on("dialog", (dialog) => {
    problems.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return {page, problems};
}

/** What acts on the text around it: it stands in data as it is in the document, and nowhere on a page, a drawing or a terminal. */
// eslint-disable-next-line no-control-regex -- they are what it is about
const ACTING = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u;

const command = (...args: string[]): Promise<{readonly output: string; readonly lines: string[]}> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ["scripts/run.mjs", ...args],
      {cwd: copy, maxBuffer: 1e8},
      (_, stdout, stderr) => {
        resolve({output: stdout + stderr, lines: stdout.split("\n").filter((line) => line !== "")});
      }
    );
  });

interface DataPackage {
  readonly resources: readonly {readonly path: string | readonly string[]}[];
  readonly sources: readonly {readonly path?: string}[];
}

/** What structured data gives as addresses. */
function addressesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === "string" && /^(?:@id|url|contentUrl|sameAs|license|image)$/u.test(name)
      ? [inner]
      : addressesIn(inner)
  );
}

describe("a dossier that is hostile in documents, tables and decisions", () => {
  test("is all there: it is what the tests below look at", () => {
    for (const page of [`sources/${ARTICLE}.html`, "sources.html", "changes.html", "caveats.html"])
      expect(read(page), page).toContain("class=evil");
    const rows = csvRows(read("data/force_figures.csv"));
    const words = rows.map(({quote}) => quote ?? "").join("\n");
    expect(words).toContain("5,0\u200d00 machine guns");
    expect(rows.find(({quote}) => quote?.includes("machine guns"))?.["value"]).toBe("5000");
    expect(words).toContain("3\u2067000\u2069 guns");
  });

  test("runs nowhere, loads nothing and hides no figure, on any page", async () => {
    const wrong: string[] = [];
    for (const file of ofKind(".html")) {
      expect(read(file), file).not.toMatch(ACTING);
      const {page, problems} = await open(file);
      const title = await page.evaluate(() => document.querySelector("title")?.textContent);
      const found = [...(await findRunning(page)), ...(await findHidden(page)), ...problems];
      if ((await page.title()) !== title?.replace(/\s+/gu, " ").trim() || title === "taken")
        found.push("another title");
      wrong.push(...found.map((what) => `${file}: ${what}`));
      await page.close();
    }
    expect(wrong).toEqual([]);
  });

  test("runs nowhere where scripts write it into the page: card of evidence, search, notebook", async () => {
    const reader = await open(`sources/${ARTICLE}.html`);
    for (const mark of await reader.page.$$("main [data-claim]")) {
      await mark.evaluate((node) => node.dispatchEvent(new MouseEvent("click", {bubbles: true})));
      await reader.page.waitForSelector("#evidence-card:popover-open");
      expect(await findRunning(reader.page)).toEqual([]);
      await reader.page.keyboard.press("Escape");
    }
    const index = await open("search.html?q=%3Cimg+class%3Devil+src%3Dx%3E+evil+tanks");
    await index.page.waitForSelector(".search-hits > li");
    const notebook = await open("notebook.html");
    await notebook.page.focus("#step-1");
    await notebook.page.$eval("#step-1", (field) => {
      (field as HTMLTextAreaElement).value = "";
    });
    await notebook.page.keyboard.type("references");
    await notebook.page.waitForFunction(() =>
      document.querySelector(".notebook-result")?.textContent.includes("class=evil")
    );
    for (const {page, problems} of [reader, index, notebook]) {
      expect([...(await findRunning(page)), ...problems]).toEqual([]);
      await page.close();
    }
  });

  test("leaves drawings, feed and sitemap well-formed, with nothing in them that runs", async () => {
    const {page} = await open("404.html");
    const texts = ofKind(".svg", ".xml").map((file) => [file, read(file)] as const);
    expect(texts.length).toBeGreaterThan(10);
    for (const [file, text] of texts) expect(text, file).not.toMatch(ACTING);
    const wrong = await page.evaluate(
      (all) =>
        all.flatMap(([file, text]) => {
          const xml = new DOMParser().parseFromString(text, "application/xml");
          if (xml.querySelector("parsererror")) return [`${file}: not well-formed`];
          return [...xml.querySelectorAll("*")].flatMap((element) => {
            const runs =
              /^(?:script|foreignObject|iframe|image)$/iu.test(element.localName) ||
              element.getAttribute("class") === "evil" ||
              [...element.attributes].some(
                ({name, value}) =>
                  /^on/iu.test(name) || (/href$/u.test(name) && !/^(?:https?:|#)/u.test(value))
              );
            return runs ? [`${file}: ${element.outerHTML.slice(0, 120)}`] : [];
          });
        }),
      texts
    );
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("has no cell that a spreadsheet runs, and numbers stay numbers", () => {
    const cells = ofKind(".csv").flatMap((file) =>
      csvRows(read(file)).flatMap((row) => Object.entries(row).map(([name, cell]) => ({file, name, cell})))
    );
    expect(cells.length).toBeGreaterThan(10_000);
    const runs = ({cell}: {readonly cell: string}): boolean =>
      /^[\s\p{C}]*[=+\-@]|^[\t\r]/u.test(cell) && !/^[+-]?\d+(?:\.\d+)?(?:e[+-]\d+)?$/u.test(cell);
    expect(cells.filter(runs)).toEqual([]);
    expect(cells.some(({cell}) => cell.startsWith("'=cmd|"))).toBe(true);
  });

  test("holds in Parquet the text of each cell as it is, and as the CSV says it", async () => {
    const tables = ofKind(".parquet");
    expect(tables.length).toBeGreaterThan(5);
    let armed = 0;
    for (const table of tables) {
      const {buffer} = new Uint8Array(readFileSync(join(dist, table)));
      const rows = await parquetReadObjects({file: buffer});
      const cells = csvRows(read(table.replace(/parquet$/u, "csv")));
      expect(rows.length, table).toBe(cells.length);
      for (const [i, row] of rows.entries())
        for (const [name, value] of Object.entries(row)) {
          const cell = cells[i]?.[name];
          if (typeof value !== "string" || cell === undefined) continue;
          expect(rearm(cell), `${table}: ${name}`).toBe(value);
          if (cell !== value) armed++;
        }
    }
    expect(armed).toBeGreaterThan(3);
  });

  test("is described by a Data Package whose files are its own, and by data blocks that nothing closes", () => {
    const {resources, sources, ...rest} = JSON.parse(read("data/datapackage.json")) as DataPackage;
    for (const path of resources.flatMap((resource) => resource.path))
      expect(files, path).toContain(`data/${path}`);
    for (const {path} of sources) if (path !== undefined) expect(path).toMatch(/^https?:\/\/[^\s<>"]+$/u);
    expect(JSON.stringify([sources, rest])).toContain("class=evil");
    const blocks = ofKind(".html").flatMap((file) => [
      ...read(file).matchAll(/<script type="application\/ld\+json">(?<text>.*?)<\/script>/gsu)
    ]);
    expect(blocks.length).toBeGreaterThan(10);
    const texts = blocks.map(({groups}) => groups?.["text"] ?? "");
    expect(texts.some((text) => text.includes("\\u003cscript class=evil>"))).toBe(true);
    for (const text of texts) {
      expect(text).not.toContain("<");
      expect(addressesIn(JSON.parse(text)).filter((address) => !/^https?:/u.test(address))).toEqual([]);
    }
  });

  test("has a briefing in which nothing runs and each link leads into it or to the web", async () => {
    const {actions, addresses, running} = await pdfActions(readFileSync(join(dist, "briefing.pdf")));
    expect(running).toEqual([]);
    expect([...actions].filter((kind) => !["URI", "GoTo", "Transparency"].includes(kind))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => !/^(?:https?|mailto):/u.test(address))).toEqual([]);
  });

  test("reads every quote again in its documents, exactly", async () => {
    const verdict = await verifyThing(await openThing(dist), {root: copy, seeds: join(copy, "seeds")});
    expect(verdict.differences).toEqual([]);
    expect(verdict.quotes.reread).toBe(verdict.quotes.of);
  });

  test("moves no cursor, sets no title and gives no command to a runner, whatever command prints it", async () => {
    const [text, github, markdown, extracted] = await Promise.all([
      command("check"),
      command("check", "--format", "github"),
      command("diff", "--markdown"),
      command("extract", "--coverage", join("seeds", SEED))
    ]);
    for (const {output} of [text, github, markdown, extracted]) {
      expect(output).not.toMatch(ACTING);
      expect(output).toContain("evil");
    }
    expect(github.lines.length).toBeGreaterThan(20);
    for (const line of github.lines)
      expect(line).toMatch(/^::(?:error|warning|notice) file=seeds\/[^,]+,line=\d+/u);
    for (const line of extracted.lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });
});
