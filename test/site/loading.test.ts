import {execFile} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {JSDOM, VirtualConsole} from "jsdom";
import {expect, test} from "vitest";
import {builtSite} from "./builtSite.js";

const dist = await builtSite();
// jsdom reads no style sheet of today
const {document} = new JSDOM(readFileSync(join(dist, "data.html"), "utf8"), {
  virtualConsole: new VirtualConsole()
}).window;
const SITE =
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href.replace(/[^/]*$/u, "") ?? "";

/** The lines that the page shows for a language. */
function code(language: string): string {
  const head = [...document.querySelectorAll("h3")].find(({textContent}) => textContent.trim() === language);
  return head?.nextElementSibling?.textContent ?? "";
}

test.each(["R", "Python", "JavaScript", "DuckDB"])(
  "the lines for %s name only files of the site",
  (language) => {
    const files = [...code(language).matchAll(/https?:\/\/[^"'`\s]+/gu)].map(([address]) => address);
    expect(files).not.toEqual([]);
    for (const file of files) {
      expect(file.startsWith(SITE), file).toBe(true);
      // JavaScript puts the table's name in itself
      if (!file.includes("${")) expect(existsSync(join(dist, file.slice(SITE.length))), file).toBe(true);
    }
  }
);

test("the lines for JavaScript load the tables, rows with their caveats", async () => {
  const server = createServer(({url = "/"}, response) => {
    response.end(readFileSync(join(dist, new URL(url, "http://site.invalid").pathname)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const folder = mkdtempSync(join(tmpdir(), "loading-"));
  try {
    const {port} = server.address() as AddressInfo;
    const file = join(folder, "load.mjs");
    const lines = code("JavaScript").replaceAll(SITE, `http://127.0.0.1:${port}/`);
    writeFileSync(
      file,
      `${lines}\nconst known = new Set(findings.map((f) => f.finding_id));\nconsole.log(JSON.stringify([rows.length > 0, rows.every((row) => row.caveats.every((id) => known.has(id)))]));\n`
    );
    const {stdout} = await promisify(execFile)(process.execPath, [file]);
    expect(JSON.parse(stdout)).toEqual([true, true]);
  } finally {
    server.close();
    rmSync(folder, {recursive: true});
  }
});
