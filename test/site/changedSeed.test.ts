import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import Papa from "papaparse";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {compareEditions} from "../../loaders/editions/compareEditions.js";
import {openEdition} from "../../scripts/diff/openEdition.js";
import {readOptions as readAddOptions, type AddOptions} from "../../scripts/add/readOptions.js";
import {runAdd} from "../../scripts/add/runAdd.js";
import {runRemove} from "../../scripts/remove/runRemove.js";
import {readOptions} from "../../scripts/review/readOptions.js";
import {runReview} from "../../scripts/review/runReview.js";
import {openThing} from "../../scripts/verify/open/openThing.js";
import {verifyThing} from "../../scripts/verify/verifyThing.js";
import {TABLE_NAMES} from "../../loaders/model.js";
import {sha256} from "../../loaders/sources/sha256.js";
import {builtSite} from "./builtSite.js";
import {copyProject} from "../../scripts/preview/copyProject.js";
import {hashFiles} from "./hashFiles.js";
import {pdfText} from "./pdfText.js";
import {canUnplug, runBuild} from "./runBuild.js";

/** The seed that prints the number of vehicles, and of guns beside it. */
const SEED = "seeds/003_906f79ef549da850.txt";
const REVIEWS = "data/manual/reviews.csv";

const dist = await builtSite();
const copy = copyProject(inject("root"), {built: true});
afterAll(() => {
  rmSync(copy, {recursive: true, force: true});
});

const file = (name: string): string => readFileSync(join(copy, name), "utf8");
const page = (name: string): Document => parseHTML(file(`dist/${name}.html`)).document;
const textOf = (root: ParentNode, selector: string): string =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent).join("\n");
const rowsOf = (table: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(file(`dist/data/${table}.csv`), {header: true, skipEmptyLines: true})
    .data;

/** The published claims of an article. */
const claimsOf = (article: string): Record<string, string>[] =>
  TABLE_NAMES.flatMap((table) => rowsOf(table)).filter(({article_id}) => article_id === article);

/** An editor at work: the sheet that the command writes, filled in and saved as Excel does in much of Europe, and taken back. */
function decide(decisions: readonly Readonly<Record<string, string>>[]): void {
  const said: string[] = [];
  const run = (...args: string[]): number =>
    runReview(readOptions(args), {
      root: copy,
      path: (name) => join(copy, name),
      shown: (path) => path,
      log: (line) => said.push(line),
      error: (line) => said.push(line)
    });
  expect(run("--all")).toBe(0);
  const {data, meta} = Papa.parse<Record<string, string>>(file("review.csv").slice(1), {
    header: true,
    skipEmptyLines: true
  });
  for (const {about, ...cells} of decisions) {
    const row = data.find(({what, expects}) => `${what ?? ""}: ${expects ?? ""}`.startsWith(about ?? "?"));
    if (!row) throw new Error(`not in the sheet: ${about ?? ""}`);
    Object.assign(row, cells);
  }
  const saved = Papa.unparse(data, {columns: meta.fields ?? [], delimiter: ";", newline: "\r\n"});
  writeFileSync(join(copy, "review.csv"), `\uFEFF${saved}\r\n`);
  expect(run("review.csv", "--who", "A. Editor", "--when", "2026-11-22"), said.join("\n")).toBe(0);
  rmSync(join(copy, "review.csv"));
}

/** A report of a news agency, as a PDF of two pages (its source is beside it). */
const REPORT = join(inject("root"), "test/scripts/add/files/report.pdf");
const ADDED = "005-1";

const quiet = {root: copy, log: () => undefined, width: 100};

/** Of all files that the dossier is made from. */
function inputHashes(): readonly Record<string, string>[] {
  return ["seeds", "data/manual"].map((folder) => hashFiles(join(copy, folder)));
}

describe("a project in which a seed changed, an editor decided and a document joined", () => {
  const seed = file(SEED);
  const reviews = file(REVIEWS);
  const before = inputHashes();
  let pdf = "";
  let dismissed = "";
  beforeAll(async () => {
    const finding = rowsOf("findings").find(({check}) => check === "spelled-two-ways");
    dismissed = finding?.["finding_id"] ?? "";
    expect(seed).toContain("311 towed guns");
    writeFileSync(join(copy, SEED), seed.replace("311 towed guns", "317 towed guns"));
    decide([
      {
        about: "claim: “5,000,268 military",
        decision: "correct",
        value: "5268",
        why: "The ministry’s list has 5,268."
      },
      {about: "claim: “motorcycles”", decision: "reject", why: "=not equipment of an army"},
      {
        about: `finding: ${(finding?.["caveat"] ?? "?").slice(0, 60)}`,
        decision: "dismiss",
        why: "Both spellings are usual."
      }
    ]);
    const options = ["--publisher", "Ala-Too Wire", "--accept", "--full-text", REPORT];
    await runAdd(readAddOptions(options) as AddOptions, {...quiet, path: (name) => name, ask: null});
    const {code, output} = await runBuild(copy);
    expect(output).toContain("Built dist/");
    expect(code).toBe(0);
    pdf = await pdfText(readFileSync(join(copy, "dist/briefing.pdf")));
  });

  test("shows the changed figure of the seed in table, page and briefing, with no cache cleared by hand", () => {
    for (const text of [file("dist/data/force_figures.csv"), file("dist/forces.html")]) {
      expect(text).toContain("317 towed guns");
      expect(text).not.toContain("311 towed guns");
    }
    expect(pdf).toContain("317towedguns");
    expect(pdf).not.toContain("311towedguns");
  });

  test("shows a correction in tables, pages, figures and briefing, and beside it what was printed and read", () => {
    const row = rowsOf("force_figures").find(({measure}) => measure === "vehicles");
    expect(row).toMatchObject({
      value: "5268",
      value_read: "5000268",
      original_value: "5,000,268",
      status: "corrected",
      review: "corrected by A. Editor on 2026-11-22: The ministry’s list has 5,268."
    });
    const forces = page("forces");
    const id = row?.["claim_id"] ?? "";
    // what was wrong with the digits has been seen to: no check that read them anew calls the correction an error
    const errors = rowsOf("findings").filter(({severity}) => severity === "error");
    const about = rowsOf("finding_claims").filter(({claim_id}) => claim_id === id);
    expect(errors.filter(({finding_id}) => about.some((tie) => tie["finding_id"] === finding_id))).toEqual(
      []
    );
    expect(textOf(forces, `svg [data-claim~="${id}"].corrected text`)).toContain("5,268 (corrected)");
    // in prose, where the story prints it
    const index = page("index");
    expect(textOf(index, `a.evidence[data-claim="${id}"]`)).toContain("5,268");
    expect(textOf(index, `a.evidence[data-claim="${id}"] + a.review-mark`)).toContain("ed.");
    expect(textOf(forces, "figure .figure-subtitle")).toContain("one of them corrected by an editor");
    expect(textOf(forces, "svg desc")).toContain("holdings as printed, one of them corrected by an editor:");
    expect(textOf(forces, "svg desc")).toContain(
      "Corrected by an editor to 5,268: “5,000,268 military vehicles”."
    );
    expect(textOf(forces, `tr[data-claim="${id}"]`)).toContain(
      "As read: 5000268; printed: “5,000,268 military vehicles”."
    );
    expect(textOf(page("caveats"), `#decision-${id}`)).toContain("value 5268 in place of 5000268");
    expect(textOf(page("sources/003-1"), ".decided")).toContain("As read: 5000268");
    expect(pdf).toContain("5,268(corrected)");
    expect(pdf).toContain("Asread:5000268;printed:“5,000,268militaryvehicles”");
  });

  test("takes a rejected row out of tables and figures, and keeps it visible, struck, with the reason", () => {
    expect(file("dist/data/equipment.csv")).not.toContain("motorcycles");
    expect(rowsOf("reviews").find(({kind}) => kind === "reject")).toMatchObject({
      quote: "motorcycles",
      state: "applied",
      table: "equipment",
      why: "'=not equipment of an army"
    });
    const equipment = page("equipment");
    expect(textOf(equipment, "svg text")).not.toMatch(/motorcycles/i);
    expect(textOf(equipment, "tr.rejected del")).toContain("motorcycles");
    expect(textOf(equipment, "tr.rejected")).toContain("=not equipment of an army");
    expect(textOf(page("sources/000-1"), ".reader del")).toBe("motorcycles");
    expect(pdf).toContain("Rejectedby".concat("A.Editoron2026-11-22"));
  });

  test("marks a dismissed finding nowhere, and lists it with who, when and why", () => {
    const row = rowsOf("findings").find(({finding_id}) => finding_id === dismissed);
    expect(row).toMatchObject({state: "dismissed"});
    const caveats = page("caveats");
    expect(textOf(caveats, `.dismissed #${dismissed} .review`)).toContain(
      "dismissed by A. Editor on 2026-11-22: Both spellings are usual."
    );
    for (const name of ["index", "forces", "aid", "sources/000-1", "briefing"])
      expect(page(name).querySelector(`[data-caveat~="${dismissed}"]`), name).toBeNull();
    expect(pdf).toContain("Bothspellingsareusual.");
  });

  test("is another edition, and tells of the one before that it is of another document and other decisions", async () => {
    const now = await verifyThing(await openThing(join(copy, "dist")), {
      root: copy,
      seeds: join(copy, "seeds")
    });
    expect(now.differences).toEqual([]);
    expect(now.standing).toContain("It is what this project makes now.");
    const before = await verifyThing(await openThing(dist), {root: copy, seeds: join(copy, "seeds")});
    expect(before.edition).not.toBe(now.edition);
    expect(before.standing).toContain(
      "it has other documents (003_906f79ef549da850.txt, 005-1.map.json, 005-1.pdf, 005-1.txt), tables (reviews.csv, sources.csv)."
    );
    expect(before.differences.map(({name}) => name)).toEqual([SEED]);
    expect(before.differences[0]?.said).toMatch(/expected “.*311.*”, found “.*317/u);
  });

  test("diff lists exactly what was changed, and what depends on it", async () => {
    const here = {root: copy, path: (name: string) => join(copy, name)};
    const last = await openEdition(null, here);
    const today = await openEdition("today", here);
    const changes = compareEditions(last.edition, today.edition, today.places);
    const {claims, findings, figures, made_from} = changes;
    const said = claims.changed.map(({after, fields}) => [
      after.measure,
      ...fields.filter(({field}) => field === "value").flatMap(({before, after}) => [before, after])
    ]);
    expect(said).toEqual([
      ["vehicles", 5000268, 5268],
      ["towed_guns", 311, 317]
    ]);
    // of the document that joined: all of its claims, and no other
    expect(claims.added.map(({claim_id}) => claim_id).sort()).toEqual(
      claimsOf(ADDED)
        .map(({claim_id}) => claim_id)
        .sort()
    );
    expect(claims.gone.map(({quote}) => quote)).toEqual(["motorcycles"]);
    // every row of the findings that is another now, and no other
    const frozen = Papa.parse<Record<string, string>>(file("data/public/findings.csv"), {
      header: true,
      skipEmptyLines: true
    }).data;
    const rows = (some: Record<string, string>[]): Map<string, string> =>
      new Map(some.map((row) => [row["finding_id"] ?? "", JSON.stringify(row)]));
    const [before, after] = [rows(frozen), rows(rowsOf("findings"))];
    const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
      (id) => before.get(id) !== after.get(id)
    );
    const {opened, closed, changed} = findings;
    const told = [...opened, ...closed, ...changed.map((change) => change.after)];
    // a finding about one claim less has another id, and is told as changed
    const ids = [...told, ...changed.map((change) => change.before)].map(({finding_id}) => finding_id);
    expect([...new Set(ids)].sort()).toEqual(differing.sort());
    // each because of a claim that changed, but for what the editor dismissed
    expect(told.filter(({because}) => because.length === 0).map(({finding_id}) => finding_id)).toEqual([
      dismissed
    ]);
    expect(closed.map(({finding_id}) => finding_id)).toContain(dismissed);
    const shows = new Map(figures?.map(({figure, claims}) => [figure, claims]));
    expect(shows.get("number-that-breaks-the-chart")).toEqual(
      claims.changed.map(({after}) => after.claim_id)
    );
    expect(shows.get("three-lists")).toEqual(claims.gone.map(({claim_id}) => claim_id));
    expect(shows.has("who-is-counted")).toBe(false);
    expect(made_from.seeds).toEqual([
      {name: SEED.replace("seeds/", ""), how: "changed"},
      ...[".map.json", ".pdf", ".txt"].map((ending) => ({name: `${ADDED}${ending}`, how: "added"}))
    ]);
    expect(made_from.manual).toEqual(
      [REVIEWS, "data/manual/sources.csv"].map((name) => ({
        name: name.replace("data/manual/", ""),
        how: "changed"
      }))
    );
  });

  test("tells readers of the correction on a page of changes, search engines and feed readers too", () => {
    const id = rowsOf("force_figures").find(({measure}) => measure === "vehicles")?.["claim_id"] ?? "";
    const changes = page("changes");
    expect(textOf(changes, `#correction-${id}`)).toContain(
      "military vehicles, The Eastern Herald: 5,000,268 → 5,268"
    );
    expect(textOf(changes, ".changes li")).toContain("towed guns, The Eastern Herald: 311 → 317");
    const told = (name: string): string => textOf(page(name), 'script[type="application/ld+json"]');
    for (const name of ["index", "forces", "data"]) {
      expect(told(name), name).toContain('"@type":"CorrectionComment"');
      expect(told(name), name).toContain("5,268 in place of 5,000,268. The ministry’s list has 5,268.");
    }
    expect(told("treaty")).not.toContain("CorrectionComment");
    expect(file("dist/feed.xml")).toContain(`changes.html#correction-${id}-value</id>`);
  });

  test("shows an added document in tables, findings, story, reader, data page and briefing, with the pages of its PDF", () => {
    const rows = rowsOf("force_figures").filter(({article_id}) => article_id === ADDED);
    expect(rows.map(({measure, value}) => `${measure ?? ""} ${value ?? ""}`)).toEqual(
      expect.arrayContaining(["tanks 215", "towed_guns 276", "active_personnel 12000"])
    );
    expect(rowsOf("aid_amounts").find(({article_id}) => article_id === ADDED)).toMatchObject({
      value: "1100000000"
    });
    const article = rowsOf("articles").find(({article_id}) => article_id === ADDED);
    expect(article).toMatchObject({
      seed: `${ADDED}.txt`,
      original: `${ADDED}.pdf`,
      original_sha256: sha256(readFileSync(REPORT))
    });
    // its figures are held against those that were there
    const tied = new Set(
      rowsOf("finding_claims")
        .filter(({claim_id}) => claim_id?.startsWith(`${ADDED}-`))
        .map(({finding_id}) => finding_id)
    );
    const checks = rowsOf("findings").filter(({finding_id}) => tied.has(finding_id));
    expect(checks.map(({check}) => check)).toEqual(
      expect.arrayContaining(["one-pledge", "promised-dates", "pledge-and-delivery"])
    );
    expect(textOf(page("index"), ".standfirst")).toContain("seven reports");
    expect(textOf(page("sources"), "svg text")).toContain("Ala-Too Wire");
    expect(textOf(page("sources"), `#source-${ADDED}`)).toContain(`${ADDED}.pdf, a PDF of 2 pages`);
    const reader = page(`sources/${ADDED}`);
    const places = [...reader.querySelectorAll("a.place")];
    expect(places.map((place) => [place.textContent, place.getAttribute("href")])).toEqual([
      ["page 1 of the PDF", `../data/originals/${ADDED}.pdf#page=1`],
      ["page 2 of the PDF", `../data/originals/${ADDED}.pdf#page=2`]
    ]);
    expect(places[1]?.closest(".reader-row")?.textContent).toContain("population is 7 million");
    expect(readFileSync(join(copy, `dist/data/originals/${ADDED}.pdf`)).equals(readFileSync(REPORT))).toBe(
      true
    );
    expect(page("data").body.textContent).toContain("original_sha256");
    expect(pdf).toContain("Ala-TooWire");
    expect(pdf).toContain("276towedguns");
    const {first} = JSON.parse(file("dist/data/annotations.jsonld")) as {
      first: {items: {id: string; target: unknown}[]};
    };
    const population =
      rowsOf("country_profile").find(({article_id}) => article_id === ADDED)?.["claim_id"] ?? "";
    expect(first.items.find(({id}) => id.endsWith(`#${population}`))?.target).toMatchObject([
      {selector: [{exact: "population is 7 million"}, {}]},
      {
        source: {id: `urn:sha256:${sha256(readFileSync(REPORT))}`, format: "application/pdf"},
        selector: [{type: "FragmentSelector", value: "page=2"}]
      }
    ]);
  });

  test("gives the inputs' bytes back once the document is removed and all else is as it was", async () => {
    await runRemove(ADDED, quiet);
    writeFileSync(join(copy, SEED), seed);
    writeFileSync(join(copy, REVIEWS), reviews);
    expect(inputHashes()).toEqual(before);
  });

  // unplugged, with nothing kept, and in another folder than the site that it is held against
  test("gives the same bytes as before once the rows are deleted and the seed is as it was", async () => {
    const {code, output} = await runBuild(copy, {offline: canUnplug(), anew: true});
    expect(output).toContain("Built dist/");
    expect(code).toBe(0);
    expect(hashFiles(join(copy, "dist"))).toEqual(hashFiles(dist));
  });
});
