import {expect, test} from "vitest";
import type {Source} from "../../../loaders/model.js";
import {readSources} from "../../../loaders/sources/readSources.js";
import {appendRows, removeRow} from "../../../scripts/add/sourcesCsv.js";
import {inputs} from "../../loaders/root.js";

const SHIPPED = inputs.manual.get("sources.csv") ?? "";

const row: Source = {
  article_id: "005-1",
  seed: "005-1.txt",
  title: '=HYPERLINK("x"), he said\nand "left"',
  publisher: "The Test, a paper",
  author: null,
  published_start: "2024-03-14",
  published_end: null,
  published_basis: "dateline",
  url: null,
  language: "en",
  full_text: false,
  origin: "-",
  confidence: null,
  original: "005-1.pdf"
};

test.each<[string, string]>([
  ["as it is shipped", SHIPPED],
  ["with CRLF", SHIPPED.replaceAll("\n", "\r\n")],
  ["with a byte order mark", `\uFEFF${SHIPPED}`],
  ["without a line end at its end", SHIPPED.trimEnd()],
  ["with blank lines at its end", `${SHIPPED}\n\n`],
  [
    "with a title of two lines",
    SHIPPED.replace("Russian weapons go to Kyrgyzstan", '"Russian weapons\ngo to ""Kyrgyzstan"""')
  ]
])(
  "appendRows(text, rows) leaves sources.csv %s as it was, and removeRow(text, id) gives its bytes back",
  (_, text) => {
    const added = appendRows(text, [row]);
    expect(added.startsWith(text.trimEnd())).toBe(true);
    expect(readSources("sources.csv", added).at(-1)).toEqual(row);
    expect(readSources("sources.csv", added).slice(0, -1)).toEqual(readSources("sources.csv", text));
    expect(removeRow(added, "005-1")).toBe(text);
  }
);

test("appendRows(text, rows) writes what a spreadsheet would run as what it does not", () => {
  expect(appendRows(SHIPPED, [row]).slice(SHIPPED.length)).toContain(`"'=HYPERLINK(""x""), he said`);
});

test("appendRows(text, rows) gives a file without the column for originals one, only where a row needs it", () => {
  const old = SHIPPED.replace(/,original$/m, "").replace(/,$/gm, "");
  const text = {...row, original: null};
  expect(appendRows(old, [text])).toBe(
    old + appendRows(SHIPPED, [text]).slice(SHIPPED.length).replace(/,\n$/, "\n")
  );
  expect(appendRows(old, [row])).toBe(appendRows(SHIPPED, [row]));
});

test("removeRow(text, id) takes out a row in the middle, and no other", () => {
  const [header = "", first = "", ...rest] = SHIPPED.split("\n");
  expect(removeRow(SHIPPED, "000-1")).toBe([header, ...rest].join("\n"));
  expect(first.startsWith("000-1,")).toBe(true);
  expect(removeRow(SHIPPED, "000-9")).toBe(SHIPPED);
});
