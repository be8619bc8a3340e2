import {expect, test} from "vitest";
import {gatherFacts, type Ask} from "../../../scripts/add/gatherFacts.js";
import type {SaysOfItself} from "../../../scripts/add/readDocument.js";
import {readOptions, type AddOptions} from "../../../scripts/add/readOptions.js";

const SAYS: SaysOfItself = {
  titles: [{text: "Tanks \u001b[31marrive", at: 1}],
  publisher: null,
  author: "A. Test",
  dates: [
    {start: "2024-03-14", end: "2024-03-14", basis: "dateline", sure: true},
    {start: "2024-03-15", end: null, basis: "not on the page; the PDF was made on that day", sure: false}
  ],
  url: "https://test.example/tanks",
  language: "en_GB"
};

const options = (...args: string[]): AddOptions => readOptions(["a.pdf", ...args]) as AddOptions;

/** A person who answers so, in turn; what was asked, with the proposals, is kept. */
function person(...answers: string[]): {asked: string[]; ask: Ask} {
  const asked: string[] = [];
  return {
    asked,
    ask: (question, proposal) => {
      asked.push(`${question} [${proposal}]`);
      return Promise.resolve(answers.shift() ?? "");
    }
  };
}

test("gatherFacts(…) without anybody to ask lists all that is missing at once, with what the document says", async () => {
  await expect(gatherFacts("a.pdf", options(), SAYS, null)).rejects.toThrow(
    [
      "a.pdf: not all is known that sources.csv needs, and nobody can be asked; give",
      "  --title   (the document says: Tanks  [31marrive)",
      "  --publisher   (the document does not say it)",
      "  --date   (the document says: 2024-03-14; dateline)"
    ].join("\n")
  );
});

test("gatherFacts(…) takes the document's word for what no option says, if that is wanted", async () => {
  await expect(gatherFacts("a.pdf", options("--accept"), SAYS, null)).rejects.toThrow(
    /give\n {2}--publisher {3}\(the document does not say it\)$/
  );
  const [facts] = await gatherFacts("a.pdf", options("--accept", "--publisher", "The Test"), SAYS, null);
  expect(facts).toEqual({
    title: "Tanks \u001b[31marrive",
    publisher: "The Test",
    author: "A. Test",
    published_start: "2024-03-14",
    published_end: "2024-03-14",
    published_basis: "dateline",
    url: "https://test.example/tanks",
    language: "en-GB",
    full_text: false,
    origin: null,
    confidence: "page: as the saved page says of itself"
  });
});

test("gatherFacts(…) never takes the day when a file was made for one of publication unless a person says so", async () => {
  const made = {...SAYS, dates: SAYS.dates.slice(1)};
  await expect(
    gatherFacts("a.pdf", options("--accept", "--publisher", "The Test"), made, null)
  ).rejects.toThrow(/give\n {2}--date {3}\(the document says: 2024-03-15; not on the page/);
  const {ask} = person();
  const [facts] = await gatherFacts("a.pdf", options("--publisher", "The Test"), made, ask);
  expect(facts).toMatchObject({published_start: "2024-03-15", published_end: null});
});

test("gatherFacts(…) asks a person for what is missing, with the document's word as the proposal, until it is understood", async () => {
  const {asked, ask} = person(
    "",
    "",
    "The Test",
    "yesterday",
    "2024-03-13..2024-03-14",
    "its imprint",
    "-",
    ""
  );
  const [facts] = await gatherFacts("a.pdf", options(), SAYS, ask);
  expect(asked).toEqual([
    "Title, as the document has it [Tanks \u001b[31marrive]",
    "Publisher []",
    "Publisher (needed) []",
    "Date of publication (2013-07-10, 2013-07-10..2013-07-11, unknown) [2024-03-14]",
    "Date of publication (2013-07-10, 2013-07-10..2013-07-11, unknown) [2024-03-14]",
    "How is that known? [told by whoever added the document]",
    "Address of the page, - for none [https://test.example/tanks]",
    "Language [en-GB]"
  ]);
  expect(facts).toMatchObject({
    publisher: "The Test",
    published_start: "2024-03-13",
    published_end: "2024-03-14",
    published_basis: "its imprint",
    url: null,
    language: "en-GB",
    confidence: null
  });
});

test("gatherFacts(…) takes an option once for all titles of a text, or once for each", async () => {
  const both = options(
    "--title",
    "One",
    "--title",
    "Two",
    "--publisher",
    "P",
    "--date",
    "2024-01-02",
    "--date",
    "unknown"
  );
  expect(await gatherFacts("a.txt", both, SAYS, null)).toMatchObject([
    {
      title: "One",
      publisher: "P",
      published_start: "2024-01-02",
      published_basis: "told by whoever added the document"
    },
    {title: "Two", publisher: "P", published_start: null, published_end: null, published_basis: "not known"}
  ]);
});

test.each<[string[], string]>([
  [["--publishr", "x"], "--publishr"],
  [["--date", "2024-02-30"], '--date: unexpected "2024-02-30"; write 2013-07-10'],
  [["--date", "2024-02-02..2024-02-01"], "--date: unexpected"],
  [
    ["--title", "a", "--title", "b", "--url", "c", "--url", "d", "--url", "e"],
    "--url: given 3 times, and --title 2 times"
  ],
  [["--title", "a", "--title", "b", "--id", "x"], "--id: given once, and --title 2 times"],
  [["b.pdf"], "one document at a time, not 2"]
])("readOptions(args) refuses %j", (args, message) => {
  expect(() => readOptions(["a.pdf", ...args])).toThrow(message);
});

test.each<[string[], string]>([
  [["--url", "javascript:alert(1)"], "--url: unexpected"],
  [["--language", "English"], "--language: unexpected"]
])("gatherFacts(…) refuses %j", async (args, message) => {
  const given = options("--title", "T", "--publisher", "P", "--date", "2024-01-02", ...args);
  await expect(gatherFacts("a.pdf", given, SAYS, null)).rejects.toThrow(message);
});
