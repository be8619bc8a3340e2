import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {makeReader} from "../../scripts/extract/makeReader.js";
import {ROOT} from "../loaders/root.js";

/** of the annotated ones, those that are wrapped at a fixed width, with lists and tables */
const files = [
  ...readdirSync(join(ROOT, "seeds")).map((name) => `seeds/${name}`),
  ...["39", "65", "67", "68"].map((name) => `test/annotated/tuned/texts/${name}.txt`)
].filter((file) => file.endsWith(".txt"));
const texts = files.map((file) => readFileSync(join(ROOT, file), "utf8").replaceAll("\r\n", "\n"));
const reader = makeReader(ROOT, {view: "claims", date: "2013-07-10", subject: null});

/** They tell where a claim stands. */
const PLACES = ["claim_id", "sentence_start", "sentence_end", "quote_start", "quote_end"];

/** Claims without where they stand. */
const claims = (text: string): string[] => {
  const points = [...text];
  return reader({id: "x", text, date: null, subject: null}).rows.map((row) => {
    expect(points.slice(row["quote_start"] as number, row["quote_end"] as number).join("")).toBe(
      row["quote"]
    );
    const kept = Object.entries(row).filter(([name]) => !PLACES.includes(name));
    return JSON.stringify(kept).replaceAll(String.raw`\r\n`, String.raw`\n`);
  });
};

test("a text with CRLF gives the claims that it gives with LF, and each quote re-reads", () => {
  const plain = texts.map(claims);
  expect(plain.flat().length).toBeGreaterThan(200);
  expect(texts.map((text) => claims(text.replaceAll("\n", "\r\n")))).toEqual(plain);
});
