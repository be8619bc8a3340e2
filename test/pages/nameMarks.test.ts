import {parseHTML} from "linkedom";
import {describe, expect, it, test} from "vitest";
import {markWords} from "../../src/components/markWords.js";
import {figures} from "../../src/figures/index.js";
import {nameMarks} from "../../src/figures/kit/nameMarks.js";
import {data} from "../figures/data.js";
import {choicesOf, draw, WIDTHS} from "../figures/drawn.js";

const svg = (markup: string): Element =>
  parseHTML(`<svg>${markup}</svg>`).document.querySelector("svg") as unknown as Element;

const namesIn = (drawing: Element): string[] =>
  markWords(drawing).map(({words, more}) => [words, more].filter(Boolean).join(": "));

describe("markWords(drawing)", () => {
  it("calls a mark by the words in it, and one without words or with a bare number by the label of its line", () => {
    const drawing = svg(
      '<text>Tanks</text><g data-claim="a-1"><text>215</text></g><g data-claim="a-2"><text>15,000 active</text></g><g data-reference="r"></g>'
    );
    expect(markWords(drawing).map(({words}) => words)).toEqual(["Tanks: 215", "15,000 active", "Tanks"]);
  });

  it("takes of a label no figures, and takes no sentence for one", () => {
    const drawing = svg(
      '<text>Debt: $1 million (2012)</text><text>To scale it is wide.</text><g data-reference="r"></g>'
    );
    expect(namesIn(drawing)).toEqual(["Debt"]);
  });

  it("says of a mark in the column of one article what heads it", () => {
    const drawing = svg(
      '<text data-column="001-1">The Post, 5 May</text><text>Tanks</text><g data-claim="001-1-abcde 001-1-fghij"></g><g data-claim="001-1-abcde 002-1-fghij"></g>'
    );
    expect(namesIn(drawing)).toEqual(["Tanks: The Post, 5 May", "Tanks"]);
  });
});

test.each(figures.map((figure) => ({name: figure.name, figure})))(
  "nameMarks(data, drawing) leaves no two marks of $name with one name, and none with a number alone",
  ({figure}) => {
    for (const width of WIDTHS)
      for (const choice of choicesOf(figure, data)) {
        const drawing = draw(figure, data, width, choice);
        nameMarks(data, drawing);
        const names = namesIn(drawing);
        expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
        expect(names.filter((name) => !/\p{L}/u.test(name))).toEqual([]);
      }
  }
);

it("nameMarks(data, drawing) counts marks that nothing tells apart", () => {
  const [claim] = data.claims;
  const mark = `<g data-claim="${claim?.claim_id ?? ""}"></g>`;
  const drawing = svg(`<text>A line</text>${mark}${mark}`);
  nameMarks(data, drawing);
  expect(namesIn(drawing)).toEqual(["A line: 1 of 2", "A line: 2 of 2"]);
});
