import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {blockFolder} from "../../scripts/framework/blockFolder.js";
import {blockPlace, setBlocks} from "../../src/markdown/laterBlocks.js";
import {rootLinks} from "../../src/markdown/rootLinks.js";

const folder = mkdtempSync(join(tmpdir(), "blocks-"));
afterAll(() => {
  rmSync(folder, {recursive: true});
});

test("setBlocks(page) puts each block in its place, as it was kept, with addresses relative to the page", () => {
  const blocks = blockFolder(folder);
  const key = blocks.keep('<p>“${alert(1)}” costs $& <a href="/caveats#f-1">doubt</a></p>');
  expect(setBlocks(`<h1>T</h1>${blockPlace(key)}!`, "../", blocks)).toBe(
    '<h1>T</h1><p>“${alert(1)}” costs $& <a href="../caveats.html#f-1">doubt</a></p>!'
  );
});

test("setBlocks(page) refuses a page in which a place was written otherwise", () => {
  const blocks = blockFolder(folder);
  const place = blockPlace(blocks.keep("<p></p>")).replace("<div ", '<div class="x" ');
  expect(() => setBlocks(place, "./", blocks)).toThrow("a block’s place is left");
});

test.each([
  ['<a href="/">', '<a href="./">'],
  ['<a href="/sources/003-1#c-1">', '<a href="./sources/003-1.html#c-1">'],
  ['<a href="/caveats?check=x">', '<a href="./caveats.html?check=x">'],
  ['<a href="/data/findings.csv">', '<a href="./data/findings.csv">'],
  ['<a href="https://example.org/a">', '<a href="https://example.org/a">'],
  ['<a href="#here">', '<a href="#here">']
])("rootLinks(%s) is %s", (html, expected) => {
  expect(rootLinks(html, "./")).toBe(expected);
});
