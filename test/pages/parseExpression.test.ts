import {describe, expect, test} from "vitest";
import {parseExpression} from "../../src/markdown/parseExpression.js";

describe("parseExpression(body)", () => {
  test("reads a claim id", () => {
    expect(parseExpression("003-1-k7fq2")).toEqual({
      kind: "value",
      queries: [{source: "003-1-k7fq2", conditions: []}],
      form: null
    });
  });
  test("reads conditions, quoted values, contains, empty cells and a form", () => {
    expect(parseExpression('equipment item="small arms" quote~arms unit=none | as printed')).toEqual({
      kind: "value",
      queries: [
        {
          source: "equipment",
          conditions: [
            {column: "item", operator: "=", value: "small arms"},
            {column: "quote", operator: "~", value: "arms"},
            {column: "unit", operator: "=", value: null}
          ]
        }
      ],
      form: "as printed"
    });
  });
  test("reads both sides of a ratio", () => {
    const {kind, queries} = parseExpression("ratio force_figures measure=a / 003-1-b");
    expect(kind).toBe("ratio");
    expect(queries.map(({source}) => source)).toEqual(["force_figures", "003-1-b"]);
  });
  test.each([
    ["", "nothing is named"],
    ["force_figures tanks", "expected column=value, found tanks"],
    ["ratio a b", 'ratio wants two queries with " / " between them'],
    ["plain 2013", "plain wants the text, a colon, and why no claim stands behind it"]
  ])("refuses %j", (body, message) => {
    expect(() => parseExpression(body)).toThrow(message);
  });
});
