import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {render} from "./render.js";

/** A number is not parted from its unit: whether a space breaks a line is no question here. */
const text = (source: string): string =>
  (render(source).document.querySelector("p")?.textContent ?? "").replaceAll("\u00a0", " ");

test("a number in prose keeps its unit, and a day its month, at the end of a line", () => {
  expect(render("[[aid_amounts]]").document.querySelector("a")?.textContent).toBe(
    "more than $1\u00a0billion"
  );
});

describe("[[…]] in prose", () => {
  test("gives the number as a link to its sentence, with the mark of its open caveats only", () => {
    const {document} = render("There are [[force_figures measure=tanks]] tanks.");
    const link = document.querySelector("a.evidence");
    expect(link?.textContent).toBe("215");
    expect(link?.getAttribute("href")).toBe("/sources/009-1#009-1-tanks");
    expect(link?.getAttribute("data-claim")).toBe("009-1-tanks");
    const mark = document.querySelector(".caveat-mark");
    expect(mark?.getAttribute("data-caveat")).toBe("f1");
    expect(mark?.getAttribute("title")).toBe("error");
  });
  test("gives a sound number no mark", () => {
    expect(render("[[009-1-guns1]]").document.querySelector(".caveat-mark")).toBeNull();
  });
  test.each([
    ["[[aid_amounts]]", "more than $1 billion"],
    ["[[aid_amounts | short]]", "more than $1bn"],
    ["[[force_figures article_id=009-1 nth=2]]", "25"],
    ["[[force_figures measure=guns | quote]]", "“25 <b onclick=x>guns</b>”"],
    ["[[count articles | words]]", "one"],
    ["[[count articles | Words]]", "One"],
    ["[[count findings severity=error]]", "1"],
    ["[[count findings severity=note]]", "0"],
    ["[[article article_id=009-1 | date]]", "10–11 July 2013"],
    ["[[plain 2013: the year of the reports]]", "2013"],
    ['[[when findings severity=error then "It is wrong." else "It is right."]]', "It is wrong."],
    ['[[when findings severity=note then "It is wrong." else "It is right."]]', "It is right."],
    ["[[edition]]", "abc123"]
  ])("%s reads %j", (source, expected) => {
    expect(text(source)).toBe(expected);
  });
  test.each([
    ["[[ratio 009-1-tanks / 009-1-guns1]]", "8.6"],
    ["[[difference 009-1-tanks - 009-1-guns1]]", "190"],
    ["[[sum force_figures article_id=009-1]]", "240"]
  ])("%s reads %j and inherits the caveats of both", (source, expected) => {
    const {document} = render(source);
    expect(document.querySelector("a.evidence")?.textContent).toBe(expected);
    expect(document.querySelector("a.evidence")?.getAttribute("data-claim")).toBe("009-1-tanks 009-1-guns1");
    expect(document.querySelector(".caveat-mark")?.getAttribute("data-caveat")).toBe("f1");
  });
  test("a ratio to an open figure says about", () => {
    expect(render("[[ratio aid_amounts / 009-1-guns1]]").document.querySelector("a")?.textContent).toBe(
      "about 40,000,000"
    );
  });
  test.each([
    [
      "one\ntwo [[force_figures]]",
      /^page\.md:2: \[\[force_figures\]\]: 2 claims match, expected one:\n {2}009-1-tanks/
    ],
    ["[[force_figures measure=tank]]", /no claim matches; nearest are:\n {2}009-1-tanks/],
    ["[[009-1-gone]]", /no claim has this id: 009-1-gone/],
    ["[[forces]]", /no such table: forces/],
    ["[[force_figures sise=1]]", /no such column: sise/],
    ["[[force_figures nth=3]]", /no claim matches/],
    ["[[009-1-guns1 | loud]]", /no such form: loud/],
    ["[[sum claims]]", /different units cannot be taken together: count, USD/]
  ])("stops the build at %j", (source, message) => {
    expect(() => render(source)).toThrow(message);
  });
});

describe("typed numbers in prose", () => {
  test.each([
    "Some 215 tanks.",
    "# 12 points",
    "More than a billion dollars",
    "<p>25 guns</p>",
    "- item 3",
    "| a |\n|---|\n| 7 |",
    "Five million vehicles",
    "Two dozen of them",
    "A third of the men",
    "Half the army",
    "*Forty* tanks",
    "Hundreds of trucks",
    "It lasts five years.",
    "Ten per cent",
    "The twentieth of its kind",
    "[five million](/data)",
    '[cars](/data "five million")',
    "![five million cars](/a.svg)",
    '![cars](/a.svg "all 5,000,268")',
    'Some <abbr title="five million">cars</abbr>.',
    '<img alt="two dozen guns">',
    "## Why half of it is wrong"
  ])("stop the build: %j", (source) => {
    expect(() => render(source)).toThrow(/typed number in prose/);
  });
  test("stop the build in words to choose from", () => {
    expect(() => render('[[when findings then "Five million cars." else "None."]]')).toThrow(
      /^page\.md:1: .* typed number in words to choose from: Five million/u
    );
  });
  test("stop the build in a page’s front matter, which names the line", () => {
    const [here, folder] = [process.cwd(), mkdtempSync(join(tmpdir(), "page-"))];
    mkdirSync(join(folder, "src"));
    writeFileSync(
      join(folder, "src/page.md"),
      "---\ntitle: Cars\ndescription: All five million\n---\n\nWords.\n"
    );
    process.chdir(folder);
    try {
      expect(() => render("\nWords.\n")).toThrow("page.md:3: five million: typed number in the front matter");
    } finally {
      process.chdir(here);
      rmSync(folder, {recursive: true});
    }
  });
  test("are told with page, line and remedy", () => {
    expect(() => render("Words.\n\nMore words\nand two dozen guns.")).toThrow(
      "page.md:4: two dozen: typed number in prose; name its claim as [[…]], or say why none stands behind it as [[plain number: why]]"
    );
  });
  test.each([
    "`215`",
    "Two reports.",
    "One has a third, another a fourth.",
    "The third of them, one of many.",
    "```\n215\n```",
    '<a href="/sources/009-1">x</a>',
    "[x](/p/2)"
  ])("do not stop the build where they are no figures: %j", (source) => {
    expect(() => render(source)).not.toThrow();
  });
});
