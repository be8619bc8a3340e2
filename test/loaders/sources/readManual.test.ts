import {expect, test} from "vitest";
import {
  isoDate,
  numberOrNull,
  oneOf,
  optional,
  readManual,
  required,
  webAddress
} from "../../../loaders/sources/readManual.js";

const columns = {
  id: required,
  kind: oneOf("a", "b"),
  day: isoDate,
  size: numberOrNull,
  url: webAddress,
  note: optional
};
const read = (text: string) => readManual("data/manual/x.csv", text, columns);
const HEAD = "id,kind,day,size,url,note\n";

test("readManual(text) types cells by their column, never by their looks", () => {
  expect(read(`\uFEFF${HEAD}0012,a,2013-09,1.5,,"a, ""b""\nc"\n`)).toEqual([
    {id: "0012", kind: "a", day: "2013-09", size: 1.5, url: null, note: 'a, "b"\nc'}
  ]);
});

test.each([
  ["", "data/manual/x.csv:1: the file is empty"],
  ["id,kind\n", "data/manual/x.csv:1: missing column: day"],
  ["id,kind,day,size,url,note,extra\n", "data/manual/x.csv:1: unexpected column: extra"],
  [`${HEAD}x,a,,,,\ny,c,,,,\n`, 'data/manual/x.csv:3: column kind: unexpected "c"; write one of: a, b'],
  [`${HEAD},a,,,,\n`, "data/manual/x.csv:2: column id: empty cell"],
  [`${HEAD}x,a,2013-13,,,\n`, "data/manual/x.csv:2: column day: unexpected"],
  [`${HEAD}x,a,2013-02-30,,,\n`, "data/manual/x.csv:2: column day: unexpected"],
  [`${HEAD}x,a,,1e3,,\n`, "data/manual/x.csv:2: column size: unexpected"],
  [`${HEAD}x,a,,,javascript:alert(1),\n`, "data/manual/x.csv:2: column url: unexpected"],
  [`${HEAD}x,a,,,\n`, "data/manual/x.csv:2: unexpected number of cells: 5, expected 6"],
  [`${HEAD}x,a,,,,"two\nlines"\nx,c,,,,\n`, "data/manual/x.csv:4: column kind"],
  [`${HEAD}x,a,,,,"open\n`, "data/manual/x.csv:2:"]
])("readManual(%j) refuses with %s", (text, message) => {
  expect(() => read(text)).toThrow(message);
});
