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
  const named = /<(title|desc)[^>]*>[^<]*<\/\1>/gu;
  const [phone, desk] = (["phone", "desk"] as const).map((layout) => drawFigure(figure, data, layout));
  const set = setDrawings(html, data);
  const svgs = [...set.matchAll(/<svg.*?<\/svg>/gu)].map(([svg]) => svg);
  expect(set.replaceAll(/<svg.*?<\/svg>/gu, "")).toBe("<p>before</p><p>between</p>");
  // what is seen is the same; it is named once: the phone's drawing by the desk's title, each mark by its row in the table
  const seen = (svg = ""): string =>
    svg.replaceAll(named, "").replace(/ (?:aria-(?:labelled|described)by|style)="[^"]*"/gu, "");
  expect(svgs.map(seen)).toEqual([phone, desk].map(seen));
  // for paper, which takes tall drawings smaller
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/u.exec(svgs[1] ?? "") ?? [];
  expect(svgs[1]).toContain(`style="--shape:${(Number(width) / Number(height)).toFixed(2)}"`);
  expect(set.match(named)).toEqual(desk?.match(named)?.slice(0, 2));
  for (const svg of svgs)
    for (const [, id = ""] of svg.matchAll(/aria-(?:labelled|described)by="([^"]*)"/gu))
      expect(set).toContain(` id="${id}"`);
  expect(setDrawings("<p>no figure</p>", data)).toBe("<p>no figure</p>");
});

test("setDrawings(html, data) throws for a place that no figure fills, and for one that Framework wrote in another way", () => {
  expect(() => setDrawings('<svg data-drawing="nobody desk"></svg>', data)).toThrow("“nobody desk”");
  expect(() => setDrawings(`<svg data-drawing="${figure.name} wall"></svg>`, data)).toThrow("wall");
  expect(() => setDrawings(`<svg data-drawing="${figure.name} desk" />`, data)).toThrow("place is left");
});
