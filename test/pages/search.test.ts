import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {searchEntries} from "../../scripts/site/search/searchEntries.js";
import type {SearchEntry} from "../../src/components/search/entry.js";
import {foldWord} from "../../src/components/search/foldWord.js";
import {hitHtml} from "../../src/components/search/hitHtml.js";
import {makeSearch} from "../../src/components/search/searchIndex.js";

const page = (main: string): Document => parseHTML(`<html><body><main>${main}</main></body></html>`).document;
const entriesOf = (file: string, main: string) =>
  searchEntries(file, page(main)).map(({kind, title, at, text, places}) => ({
    kind,
    title,
    at,
    text,
    ...(places && {places})
  }));

describe("foldWord(word)", () => {
  test.each([
    ["Süyünbek", "suyunbek"],
    ["Keŋesh", "kenesh"],
    ["Jogorku", "jogorku"],
    ["Сергей", "сергеи"],
    ["Ysyk-Köl’s", "ysyk-kols"]
  ])("makes %s %s", (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});

describe("searchEntries(file, document)", () => {
  test("takes what stands below each heading, without marks, tables and caveats", () => {
    const main =
      '<h1>Story</h1><p>First <a class="caveat-mark">!</a>words<sup>1</sup>.</p><h2 id="b">Below</h2><ul><li>An item</li></ul>' +
      "<table><tr><td><p>cell</p></td></tr></table><ul class=caveats><li>caveat</li></ul>";
    expect(entriesOf("index.html", main)).toEqual([
      {kind: "story", title: "Story", at: "index.html", text: "First words."},
      {kind: "story", title: "Story: Below", at: "index.html#b", text: "An item"}
    ]);
  });
  test("takes each paragraph of a source with the places of its claims, and no margin", () => {
    const main =
      '<h1>News</h1><p class="byline">A. B., Daily · 2013</p><div class="reader-row"><p>There are <a class="claim" id="c1">215 tanks</a> and <a id="c2">six jets</a>.</p><div class="margin">Doubt</div></div>';
    expect(entriesOf("sources/1.html", main)).toEqual([
      {
        kind: "source",
        title: "News (A. B., Daily)",
        at: "sources/1.html",
        text: "There are 215 tanks and six jets.",
        places: [
          [10, "c1"],
          [24, "c2"]
        ]
      }
    ]);
  });
  test("takes nothing from embeds, the briefing and the search itself", () => {
    for (const file of ["embed/x.html", "briefing.html", "search.html", "notebook.html"])
      expect(entriesOf(file, "<h1>A</h1><p>B</p>")).toEqual([]);
  });
});

describe("makeSearch(entries)", () => {
  const entry = (text: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
    kind: "story",
    title: "T",
    at: "index.html",
    text,
    ...more
  });
  const entries = [
    entry("President Almazbek Atambayev of Kyrgyzstan spoke in Ysyk-Köl."),
    entry("There are 215 tanks and 5,000,268 military vehicles <b>.", {
      kind: "source",
      at: "sources/1.html",
      places: [
        [10, "c1"],
        [24, "c2"]
      ],
      caveats: ["f-1"]
    }),
    entry("Nothing of this kind.")
  ];
  const found = async (query: string) =>
    (await makeSearch(entries))(query).map((hit) => entries.indexOf(hit.entry));
  test.each([
    ["Atambaev", [0]],
    ["atamb", [0]],
    ["ysyk kol", [0]],
    ["5000268", [1]],
    ["5,000,268", [1]],
    ["tanks vehicles", [1]],
    ["tanks Atambayev", []],
    ["215", [1]],
    ["216", []]
  ])("finds for %j the passages %j", async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });
  test("and hitHtml(hit, base) marks the words, leads to the claim before them, and says that a figure is in doubt", async () => {
    const [hit] = (await makeSearch(entries))("vehicle");
    if (!hit) throw new Error("nothing found");
    const html = hitHtml(hit, "./");
    expect(html).toContain('href="./sources/1.html#c2"');
    expect(html).toContain("<mark>vehicles</mark> &lt;b&gt;.");
    expect(html).toContain('href="./caveats.html#f-1" data-caveat="f-1"');
  });
});
