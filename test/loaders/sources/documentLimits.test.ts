import {mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {LIMITS, refuseCount} from "../../../loaders/sources/documentLimits.js";
import {readInputs} from "../../../loaders/sources/readInputs.js";
import {readManual, required} from "../../../loaders/sources/readManual.js";
import {readSeed} from "../../../loaders/sources/readSeed.js";
import {makeReader} from "../../../scripts/extract/makeReader.js";
import {extractFiles} from "../../../scripts/extract/extractFiles.js";
import {readDocumentLine} from "../../../scripts/extract/readDocumentLine.js";
import {ROOT} from "../root.js";

const folder = mkdtempSync(join(tmpdir(), "limits-"));
afterAll(() => rmSync(folder, {recursive: true}));

const seed = (text: string) => () => readSeed("seeds/a.txt", "a.txt", Buffer.from(text));
const table = (csv: string) => () => readManual("t.csv", csv, {a: required, b: required});
const line = (text: string) => () => readDocumentLine(Buffer.from(JSON.stringify({id: 1, text})), true);
/** a file that takes no room */
const large = (path: string): string => {
  writeFileSync(path, "");
  truncateSync(path, LIMITS.bytes + 1);
  return path;
};
mkdirSync(join(folder, "seeds"));
large(join(folder, "seeds/large.txt"));

const paragraphs = "Some words.\n";
test.each<[string, () => unknown, string]>([
  [
    "bytes of a seed",
    seed(paragraphs.repeat(LIMITS.bytes / 10)),
    "seeds/a.txt: 6,000,000 bytes, at most 5,000,000 can be; cut it"
  ],
  [
    "bytes of a seed, before it is read",
    () => readInputs(folder),
    "seeds/large.txt: 5,000,001 bytes, at most 5,000,000 can be; cut it"
  ],
  [
    "files in seeds/",
    () => {
      refuseCount("seeds/", LIMITS.seeds + 1);
    },
    "seeds/: 10,001 files, at most 10,000 can be; read so many with `npm run extract`"
  ],
  [
    "characters of a line",
    seed(`a\n${"a".repeat(LIMITS.line + 1)}\n`),
    "seeds/a.txt:2: a line of 1,000,001 characters, at most 1,000,000 can be; put its paragraphs"
  ],
  [
    "numbers of a document",
    seed("12 tanks. ".repeat(LIMITS.numbers + 1)),
    "seeds/a.txt: 50,001 numbers, at most 50,000 can be; cut it into several documents"
  ],
  ["numbers of a document in JSON", line("1,".repeat(LIMITS.numbers + 1)), "50,001 numbers, at most 50,000"],
  ["bytes of a document in JSON", line(paragraphs.repeat(LIMITS.bytes / 10)), "6,000,000 bytes, at most"],
  [
    "rows of a table",
    table(`a,b\n${"1,2\n".repeat(LIMITS.rows + 1)}`),
    "t.csv:100002: more than 100,000 rows"
  ],
  [
    "characters of a cell",
    table(`a,b\n1,2\n1,"${"x".repeat(LIMITS.cell + 1)}"\n`),
    "t.csv:3: a cell of 10,001 characters, at most 10,000 can be; look for a quotation"
  ]
])("what has too many %s is refused with its measure, the limit and what to do", (_, read, message) => {
  expect(read).toThrow(message);
});

test("a file for extract that is too large is refused before it is read", async () => {
  const reader = makeReader(ROOT, {view: "claims", date: null, subject: null});
  const nothing = () => Promise.resolve();
  await expect(
    extractFiles(
      [large(join(folder, "huge.txt"))],
      (file) => file,
      reader,
      nothing,
      () => undefined
    )
  ).rejects.toThrow(/huge\.txt: 5,000,001 bytes, at most 5,000,000 can be/);
});

test("what is as large as may be is read", () => {
  expect(seed(`${"a".repeat(LIMITS.line)}\n`)).not.toThrow();
  expect(seed("1 ".repeat(LIMITS.numbers))).not.toThrow();
  expect(line("1 ".repeat(LIMITS.numbers))).not.toThrow();
  expect(table(`a,b\n1,${"x".repeat(LIMITS.cell)}`)).not.toThrow();
});
