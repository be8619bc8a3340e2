import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {loadDossier} from "../../loaders/dossier.js";
import {tableFiles} from "../../loaders/tables/index.js";
import {prepareWorkshop} from "../../scripts/dossier/prepareWorkshop.mjs";
import {newDossier} from "../../scripts/new/newDossier.js";
import {ROOT} from "../loaders/root.js";
import {render} from "../pages/render.js";

const place = mkdtempSync(join(tmpdir(), "new-"));
const made = join(place, "Öl & Rauch");
const given = {title: null, author: null};
beforeAll(() => {
  newDossier(ROOT, made, given);
});
afterAll(() => {
  rmSync(place, {recursive: true});
});

describe("newDossier(engine, folder)", () => {
  test("gives general words and no subject", () => {
    const dossier = loadDossier(made);
    expect(dossier).toMatchObject({
      claims: [],
      findings: [],
      measures: [],
      tables: [],
      items: [],
      places: []
    });
    expect(dossier.settings).toMatchObject({name: "ol-rauch", title: "Öl & Rauch"});
    expect(new Set(dossier.entities.map(({kind}) => kind))).toEqual(new Set(["country", "organization"]));
    const cues = readFileSync(join(made, "data/manual/cues.csv"), "utf8");
    expect(cues).toMatch(/^hedge,about,/mu);
    expect(cues).not.toMatch(/^(?:event|event_of_\w+|term),/mu);
  });

  test("lays out pages that say what to do before there is a document, as do those of the engine", () => {
    const dossier = loadDossier(made);
    const index = render(readFileSync(join(made, "src/index.md"), "utf8"), dossier).document;
    expect(index.querySelector(".next")?.textContent).toContain("npm run add -- report.pdf");
    const workshop = prepareWorkshop(ROOT, made);
    const pages = readdirSync(join(workshop, "src")).filter((name) => name.endsWith(".md"));
    expect(pages).toEqual(
      expect.arrayContaining([
        "briefing.md",
        "caveats.md",
        "data.md",
        "methodology.md",
        "notebook.md",
        "search.md",
        "sources.md"
      ])
    );
    expect(pages).not.toContain("forces.md");
    for (const page of pages)
      expect(() =>
        render(readFileSync(join(workshop, "src", page), "utf8"), dossier, undefined, `/${page}`)
      ).not.toThrow();
    expect(tableFiles(dossier).has("articles.csv")).toBe(true);
  });

  test.each([
    ["a folder that is not empty", () => made, "not empty; nothing was changed"],
    ["a file", () => join(made, "package.json"), "there is a file or link of this name"],
    ["a folder below none", () => join(place, "no/where"), "no such folder; make it first"],
    ["the engine’s own folder", () => join(ROOT, "src/here"), "lies in the engine’s own folder"],
    ["a name with a line break", () => join(place, "a\nb"), "a control character"]
  ])("refuses %s, and leaves nothing behind", (_, folder, message) => {
    const before = readdirSync(place);
    expect(() => newDossier(ROOT, folder(), given)).toThrow(message);
    expect(readdirSync(place)).toEqual(before);
  });

  test("takes an empty folder", () => {
    mkdirSync(join(place, "empty"));
    newDossier(ROOT, join(place, "empty"), given);
    expect(existsSync(join(place, "empty/engine.mjs"))).toBe(true);
  });
});

describe("prepareWorkshop(engine, dossier)", () => {
  test("is the same twice, follows what changes, and prefers the dossier’s own page", () => {
    const workshop = prepareWorkshop(ROOT, made);
    const before = readdirSync(join(workshop, "src"));
    writeFileSync(join(made, "src/methodology.md"), "# Mine\n");
    writeFileSync(join(made, "src/more.md"), "# More\n");
    prepareWorkshop(ROOT, made);
    expect(readFileSync(join(workshop, "src/methodology.md"), "utf8")).toBe("# Mine\n");
    expect(readFileSync(join(workshop, "src/more.md"), "utf8")).toBe("# More\n");
    rmSync(join(made, "src/methodology.md"));
    rmSync(join(made, "src/more.md"));
    prepareWorkshop(ROOT, made);
    expect(readFileSync(join(workshop, "src/methodology.md"), "utf8")).toContain(
      "How sentences become figures"
    );
    expect(readdirSync(join(workshop, "src"))).toEqual(before);
  });

  test("says what is missing, and what stands twice", () => {
    mkdirSync(join(made, "src/figures"));
    expect(() => prepareWorkshop(ROOT, made)).toThrow(
      "src/figures: the engine has a file or folder of this name"
    );
    rmSync(join(made, "src/figures"), {recursive: true});
    rmSync(join(made, "src/briefing.md"));
    expect(() => prepareWorkshop(ROOT, made)).toThrow("src/briefing.md: file is missing");
  });
});
