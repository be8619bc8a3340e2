import {describe, expect, test} from "vitest";
import type {Article} from "../../../loaders/model.js";
import {findRegions} from "../../../loaders/sources/findRegions.js";
import {findSentences} from "../../../loaders/sources/findSentences.js";
import {dossier} from "../root.js";

const [article] = dossier.articles as [Article, ...Article[]];

function read(body: string) {
  const text = `Title\n\n${body}`;
  const {articles, regions} = findRegions({seed: "x", sha256: "", text}, [{...article, title: "Title"}], []);
  const [own = article] = articles;
  return {text, sentences: findSentences(text, own, regions).slice(1)};
}

const sentences = (body: string) => {
  const {text, sentences: found} = read(body);
  return found.map(({start, end}) => text.slice(start, end).replace(/\s+/g, " "));
};

describe("findSentences(text) cuts at each bar of", () => {
  test.each([
    "The base closed.[2] |The army stayed.[3][4]",
    "It costs $40 million (in all).[note 7] |They paid.",
    "“We will help.” |He left.",
    "“We will help,” he said. |“It is late.”",
    "It came late… |It was only recently.",
    "It came... |Then it went.",
    "It goes on… and on.",
    "He met Gen. Smith and Lt. Col. J. A. Brown there. |They talked.",
    "At 10 a.m. Monday it began. |It ended at 5 p.m. |The rest is known.",
    "It is No. 39 among Asian armies. |It is No. 107 in all.",
    "The U.S. Manas base is open. |It belongs to the U.S. |But Russia has one too.",
    "It spent 3.5 per cent, i.e. Russia’s share, on arms. |It was 2.5 before.",
    "In 1992 it had none. |44 tanks came later.",
    "Art. 5 of it, signed on Sept. 23 in Osh, says so. |Art. 6 does not.",
    "Is it chance? |Nobody knows! |Perhaps.",
    "They were AN-24s(?) and AN-26s(?) of old.",
    "The firm Rosoboronexport Inc. Moscow sells arms. |It is large.",
    "He said no. – It was late.",
    "One.\u2028|Two."
  ])("%s", (marked) => {
    const text = marked.replaceAll("|", "");
    expect(sentences(text)).toEqual(marked.split("|").map((s) => s.trim()));
  });
});

const PARAGRAPH = [
  "The army of the country, which was founded in the year in which the Union fell, has bought nothing since.",
  "Its tanks and guns were left by the Union.",
  "An agreement with the neighbours provides for more of them."
];
/** Filled up to 70 characters a line, as mails and old web pages are. */
const WRAPPED = PARAGRAPH.join(" ").replace(/(.{1,70})(?: |$)/g, "$1\n");

describe("findSentences(text) takes lines together", () => {
  test.each([
    ["\n", "line feeds"],
    ["\r\n", "carriage returns and line feeds"]
  ])("of a text wrapped by %j", (newline) => {
    expect(sentences(WRAPPED.replaceAll("\n", newline))).toEqual(PARAGRAPH);
    const {sentences: found} = read(WRAPPED.replaceAll("\n", newline));
    expect(new Set(found.map((s) => `${s.kind} ${String(s.paragraph)}`)).size).toBe(1);
  });

  test("of one list item, whatever its marker", () => {
    const list = `The aid includes:

-   800 Stinger anti-aircraft systems, which were taken from the stocks of
    the army and sent by air;
-   2,000 Javelin anti-armor systems;
a) 100 drones
(b) 25,000 helmets
1. 50 vehicles
2) more than 40
   million rounds
• The rest.`;
    expect(sentences(list)).toEqual([
      "The aid includes:",
      "- 800 Stinger anti-aircraft systems, which were taken from the stocks of the army and sent by air;",
      "- 2,000 Javelin anti-armor systems;",
      "a) 100 drones",
      "(b) 25,000 helmets",
      "1. 50 vehicles",
      "2) more than 40 million rounds",
      "• The rest."
    ]);
    expect(
      new Set(
        read(list)
          .sentences.slice(1)
          .map((s) => s.kind)
      )
    ).toEqual(new Set(["list"]));
  });

  test("but not of a table, nor short ones", () => {
    const table = `Type                          Origin                     Number
T-72 main battle tank         Soviet Union               150
BMP-2 fighting vehicle        Soviet Union               113`;
    const {sentences: found} = read(table);
    expect(found.length).toBe(3);
    expect(found.slice(1).map((s) => s.kind)).toEqual(["list", "list"]);
    expect(sentences("150 tanks\n20 helicopters\n6 aircraft")).toEqual([
      "150 tanks",
      "20 helicopters",
      "6 aircraft"
    ]);
  });
});

test("findSentences(text) takes labels with figures for list items, and short lines without for headings", () => {
  const kinds = read("Facts and figures\n\nPopulation: 6 million\nArea: 199,951 sq km\n\nThe end").sentences;
  expect(kinds.map((s) => s.kind)).toEqual(["title", "list", "list", "title"]);
});

test("findSentences(text) gives no sentence of more than 3,000 units, and loses nothing", () => {
  for (const endless of ["word ".repeat(5000), "1,".repeat(10_000), "x".repeat(10_000), "😀".repeat(5000)]) {
    const {text, sentences: found} = read(endless);
    expect(Math.max(...found.map((s) => s.end - s.start))).toBeLessThanOrEqual(3000);
    const words = found.map((s) => text.slice(s.start, s.end)).join("");
    expect(words.replace(/\s/g, "")).toBe(endless.replace(/\s/g, ""));
    for (const s of found) expect(text.slice(s.start, s.end)).not.toMatch(/\p{Cs}/u);
  }
});
