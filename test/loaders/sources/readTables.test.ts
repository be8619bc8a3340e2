import {describe, expect, test} from "vitest";
import {readKnowledge} from "../../../loaders/sources/readKnowledge.js";
import {BUILT_IN_TABLES} from "../../../loaders/sources/builtInTables.js";
import {readTables} from "../../../loaders/sources/readTables.js";

const HEADER = "table,label,description,columns,sort";
const read = (...rows: readonly string[]) =>
  readTables("data/manual/tables.csv", [HEADER, ...rows].join("\n"));

describe("readTables(file, text)", () => {
  test("takes a table of the engine by its name alone, and another with its words", () => {
    const [timeline, own] = read(
      "timeline,,,,",
      "emissions,Emissions,What a plant gave off.,category|text,measure|as_of_start"
    );
    expect(timeline).toEqual(BUILT_IN_TABLES.find(({name}) => name === "timeline"));
    expect(own).toEqual({
      name: "emissions",
      title: "Emissions",
      description: "What a plant gave off.",
      columns: ["category", "text"],
      sort: ["measure", "as_of_start"]
    });
  });
  test.each([
    [
      "Emissions,E,A row.,,",
      'tables.csv:3: column table: unexpected "Emissions"; write a name of lower-case letters'
    ],
    ["../x,E,A row.,,", 'tables.csv:3: column table: unexpected "../x"'],
    [
      "findings,E,A row.,,",
      'tables.csv:3: column table: "findings" is the name of a published table; choose another'
    ],
    ["timeline,,,,", 'tables.csv:3: column table: "timeline" stands in two rows'],
    ["emissions,,A row.,,", "tables.csv:3: column label: empty cell; say what readers call the table"],
    ["emissions,E,,,", "tables.csv:3: column description: empty cell"],
    [
      "emissions,E,A row.,colour,",
      'tables.csv:3: column columns: unexpected "colour"; write one of: category'
    ],
    [
      "emissions,E,A row.,standing,",
      'tables.csv:3: column columns: nothing fills "standing" in a table of your own; write category or text'
    ],
    [
      "emissions,E,A row.,,price",
      'tables.csv:3: column sort: nothing is sorted by "price"; write some of: article_id'
    ],
    ["emissions,E,A row.,text,category", 'nothing is sorted by "category"'],
    ["equipment,,,text,", "tables.csv:3: column columns: equipment has its own; leave the cell empty"]
  ])("refuses the row %j by file, line and remedy", (row, message) => {
    expect(() => read("timeline,,,,", row)).toThrow(message);
  });
});

test("readKnowledge(read, tables) refuses a measure of a table that the dossier has not, and says where to add it", () => {
  const empty: Readonly<Record<string, string>> = {
    "units.csv": "unit,factor,place,dimension,words\n",
    "measures.csv": "measure,table,label,unit,words,hints,context\nsoot,smoke,soot,,soot,,\n"
  };
  expect(() => readKnowledge((name) => empty[name] ?? "", `${HEADER}\nemissions,E,A row.,,\n`)).toThrow(
    'data/manual/measures.csv:2: column table: unexpected "smoke"; write one of: emissions; or add a row for it to tables.csv'
  );
});
