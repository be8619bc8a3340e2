import {expect, test} from "vitest";
import {figures} from "../../src/figures/index.js";
import {drawFigure} from "../../src/markdown/drawFigure.js";
import {toFigureData} from "../../src/markdown/figureData.js";
import {drawingPlace, setDrawings} from "../../src/markdown/setDrawings.js";
import {dossier} from "../loaders/root.js";

const data = toFigureData(dossier);
const [figure] = figures;
if (!figure) throw new Error("there are no figures");

test("setDrawings(html, data) sets each drawing into its place, and changes nothing else", () => {
  const html = `<p>before</p>${drawingPlace(figure, "phone")}<p>between</p>${drawingPlace(figure, "desk")}`;
  expect(setDrawings(html, data)).toBe(
    `<p>before</p>${drawFigure(figure, data, "phone")}<p>between</p>${drawFigure(figure, data, "desk")}`
  );
  expect(setDrawings("<p>no figure</p>", data)).toBe("<p>no figure</p>");
});

test("setDrawings(html, data) throws for a place that no figure fills, and for one that Framework wrote in another way", () => {
  expect(() => setDrawings('<svg data-drawing="nobody desk"></svg>', data)).toThrow("“nobody desk”");
  expect(() => setDrawings(`<svg data-drawing="${figure.name} wall"></svg>`, data)).toThrow("wall");
  expect(() => setDrawings(`<svg data-drawing="${figure.name} desk" />`, data)).toThrow("place is left");
});
