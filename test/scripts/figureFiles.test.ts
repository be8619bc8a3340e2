import {JSDOM} from "jsdom";
import Papa from "papaparse";
import {describe, expect, test} from "vitest";
import {editionFacts} from "../../scripts/site/editionFacts.js";
import {figureFiles} from "../../scripts/site/figureFiles.js";
import {figures} from "../../src/figures/index.js";
import {openFindingsOf} from "../../src/figures/kit/findings.js";
import type {Finding} from "../../loaders/model.js";
import {data} from "../figures/data.js";
import {dossier} from "../loaders/root.js";
import {decision, reviewed} from "../pages/reviewedDossier.js";

const site = {url: "https://news.example/story/", author: "A. Writer", published: null};
const facts = editionFacts(dossier, site);
const files = figureFiles(dossier, facts);
const {window} = new JSDOM();

const text = (name: string): string => new TextDecoder().decode(files.get(`figures/${name}`));
const parse = (svg: string): Element =>
  new window.DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
const picture = (name: string): Element => parse(text(`${name}.svg`));
/** lines may be broken anywhere */
const dense = (words: string): string => words.replace(/\s+/gu, "");
const seen = (root: Element): string =>
  dense([...root.querySelectorAll("text:not([aria-hidden])")].map(({textContent}) => textContent).join(" "));

describe.each(figures.map((figure) => [figure.name, figure] as const))("%s", (name, figure) => {
  const findings: readonly Finding[] = openFindingsOf(data, [
    ...figure.claims(data),
    ...(figure.titleClaims?.(data) ?? [])
  ]);

  test("is an SVG that draws title, subtitle, note, sources, edition, date, and each error and doubt", () => {
    const root = picture(name);
    // jsdom answers what is not well-formed with an element of this name
    expect(root.localName).toBe("svg");
    const drawn = seen(root);
    for (const words of [figure.title(data), figure.subtitle(data), figure.note(data) ?? ""])
      expect(drawn).toContain(dense(words));
    for (const {article_id, publisher} of data.articles)
      if (figure.claims(data).some((claim) => claim.article_id === article_id))
        expect(drawn).toContain(dense(publisher));
    expect(drawn).toContain(dense(`edition ${dossier.edition}, reports up to 30 May 2023`));
    expect(drawn).toContain(`https://news.example/story/embed/${name}.html`);
    for (const {severity, caveat} of findings)
      if (severity !== "note") expect(drawn).toContain(dense(caveat));
  });

  test("has every caveat in the metadata of its SVG, in its CSV and beside that", () => {
    const described = picture(name).querySelector("metadata")?.textContent ?? "";
    const rows = Papa.parse<Record<string, string>>(text(`${name}.csv`), {
      header: true,
      skipEmptyLines: true
    }).data;
    const beside = JSON.parse(text(`${name}.csv-metadata.json`)) as {"rdfs:comment": string[]};
    expect(rows).toHaveLength(new Set(figure.claims(data)).size);
    expect(beside["rdfs:comment"]).toHaveLength(findings.length);
    for (const {finding_id, caveat} of findings) {
      expect(described).toContain(caveat);
      expect(beside["rdfs:comment"].some((sentence) => sentence.endsWith(caveat))).toBe(true);
      const about = figure
        .claims(data)
        .filter((claim) => openFindingsOf(data, [claim]).some((f) => f.finding_id === finding_id));
      for (const {claim_id} of about) {
        const row = rows.find((candidate) => candidate["claim_id"] === claim_id);
        expect(row?.["caveats"]?.split(";")).toContain(finding_id);
        expect(row?.["caveat_sentences"]).toContain(caveat);
      }
    }
    for (const row of rows) {
      expect(row["figure_title"]).toBe(figure.title(data));
      expect(row["edition"]).toBe(dossier.edition);
      expect(row["publisher"]).not.toBe("");
    }
  });

  test("needs nothing but its own SVG, in any program: no style sheet, no token, no address to fetch", () => {
    const root = picture(name);
    for (const element of [root, ...root.querySelectorAll("*")]) {
      expect(["style", "script", "image", "foreignObject", "use", "a"]).not.toContain(element.localName);
      for (const {name: attribute, value} of element.attributes) {
        expect(attribute).not.toMatch(/^(?:class|style|href|xlink:href|on\w+)$/u);
        expect(value).not.toMatch(/var\(|currentColor|url\((?!#)/u);
        // what is pointed at is there
        const target = /url\(#([^)]*)\)/u.exec(value)?.[1];
        if (target !== undefined) expect(root.querySelector(`[id="${target}"]`)).not.toBeNull();
      }
    }
  });

  test("has its columns described in their order, as CSV on the Web has it", () => {
    const {url, tableSchema} = JSON.parse(text(`${name}.csv-metadata.json`)) as {
      url: string;
      tableSchema: {columns: {name: string}[]};
    };
    expect(url).toBe(`${name}.csv`);
    expect(tableSchema.columns.map((column) => column.name)).toEqual(
      text(`${name}.csv`).split("\n")[0]?.split(",")
    );
  });
});

test("figureFiles(dossier) draws the bounds of a fade in its own colours", () => {
  const stops = [...picture("one-pledge-many-wordings").querySelectorAll("stop")];
  expect(stops.map((stop) => stop.getAttribute("stop-opacity"))).toEqual(["1", "0"]);
  expect(stops[0]?.getAttribute("stop-color")).toMatch(/^#[\da-f]{6}$/u);
});

test("figureFiles(dossier) gives the same bytes twice", () => {
  const again = figureFiles(dossier, facts);
  expect([...again.keys()]).toEqual([...files.keys()]);
  for (const [name, bytes] of again)
    expect(Buffer.compare(bytes, files.get(name) ?? Buffer.alloc(0)), name).toBe(0);
});

test("figureFiles(dossier) draws what editors corrected and rejected, and text of a seed as text", () => {
  const decided = reviewed(
    decision("reject", "009-1-guns1"),
    decision("correct", "009-1-tanks", {value: "200", why: "the ministry says so"})
  );
  const svg = new TextDecoder().decode(figureFiles(decided, facts).get("figures/evidence-strip.svg"));
  const drawn = seen(parse(svg));
  expect(drawn).toContain(dense("the ministry says so. As read: 215; printed: “215 tanks”."));
  expect(drawn).toContain(dense("Not drawn: “25 <b onclick=x>guns</b>”, rejected by A. <b>Editor</b>"));
});
