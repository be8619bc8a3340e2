import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {doubtHead} from "../../scripts/site/doubtHead.js";
import {doubtfulFigures} from "../../src/guard/doubtfulFigures.js";
import {unmarkedInData} from "../../src/guard/unmarkedInData.js";
import {unmarkedInPage} from "../../src/guard/unmarkedInPage.js";
import {dossier} from "../loaders/root.js";

const vehicles = doubtfulFigures(dossier).filter(({claim}) => claim.measure === "vehicles");
const [figure] = vehicles;
if (!figure) throw new Error("the seeds hold no doubtful number of vehicles any more");
const {claim_id: id, value, quote} = figure.claim;
const finding = figure.errors[0]?.finding_id ?? "";
const printed = figure.claim.original_value ?? "";
const mark = `<a class="caveat-mark" href="/caveats#${finding}" data-caveat="x ${finding}"></a>`;
const link = `<a data-claim="${id}">${printed}</a>`;

const problems = (body: string, head = ""): readonly string[] =>
  unmarkedInPage(
    parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).document,
    vehicles
  );

describe("doubtfulFigures(dossier)", () => {
  test("knows a figure by what stands for nothing else, and what is made of it", () => {
    expect(figure.telling).toEqual(expect.arrayContaining([printed, String(value), quote]));
    expect(figure.derived.map(({form}) => form)).toContain("200");
  });
  test("holds no form of another claim, reference or year", () => {
    for (const {telling} of doubtfulFigures(dossier))
      for (const form of telling) expect(form).not.toMatch(/^(?:\d{1,3}|(?:19|20)\d\d)$/u);
  });
  test("is empty where editors have dismissed every error", () => {
    const findings = dossier.findings.map((each) => ({...each, state: "dismissed" as const}));
    expect(doubtfulFigures({...dossier, findings})).toEqual([]);
  });
});

describe("unmarkedInPage(document, doubtful) takes as marked", () => {
  test.each([
    ["a value in prose", `<p>It has <span class="unbroken">${link}${mark}</span> of them.</p>`],
    ["a row", `<table><tr data-claim="${id}"><th>${printed}</th><td>${mark}</td></tr></table>`],
    [
      "a passage with its margin",
      `<div class="reader-row"><p>${link}</p><a href="/caveats#${finding}">Error</a></div>`
    ],
    ["a group of a drawing", `<svg><g data-claim="${id}"><text>${printed}</text>${mark}</g></svg>`],
    [
      "an entry of the register",
      `<article class="finding" id="${finding}"><ul class="quotes"><li>${link}</li></ul></article>`
    ],
    ["a headline with its mark", `<h2>Why ${printed}? ${mark}</h2>`],
    ["a caveat that quotes it", `<p>${figure.caveats[0] ?? ""}</p>`],
    [
      "what is folded below the error in one list of caveats",
      `<div class="caveats-of-one"><ul class="caveats"><li><a href="/caveats#${finding}">Error</a> …</li></ul><details><ul class="caveats"><li>“… ${printed}…</li></ul></details></div>`
    ],
    ["a ratio with its mark", `<p>That is 200 for every man ${mark}</p>`],
    ["another number of the same digits", "<p>They sent 200 men. 15,000,268 and 5,000,268.5 are others.</p>"],
    ["a sum of money, per somebody", "<p>$200 million: per Kommersant, a 200 man strong guard</p>"],
    [
      "a name of a drawing that its alternative doubts",
      `<svg><title>200 for every man</title><desc>Bars. Doubtful: “${quote}”.</desc></svg>`
    ]
  ])("%s", (_, body) => {
    expect(problems(body)).toEqual([]);
  });
});

describe("unmarkedInPage(document, doubtful) finds", () => {
  test.each([
    [
      "a value in prose beside another’s mark",
      `<p><span class="unbroken">${link}</span> and <span class="unbroken">${link}${mark}</span></p>`
    ],
    [
      "a value with the mark of another finding",
      `<p><span class="unbroken">${link}<a data-caveat="f-other"></a></span></p>`
    ],
    ["a row", `<table><tr data-claim="${id}"><td>${printed}</td></tr><tr><td>${mark}</td></tr></table>`],
    ["a group of a drawing", `<svg><g data-claim="${id}"><text>${printed}</text></g>${mark}</svg>`],
    ["a headline", `<h2>Why ${printed}?</h2><p>${mark}</p>`],
    ["words of the text", `<p>They call it “${quote}”.</p>`],
    ["a caption", `<table><caption>${printed}</caption><tr><td>${mark}</td></tr></table>`],
    ["a text alternative", `<img alt="A list with ${printed}">`],
    ["a name that is read out", `<button aria-label="${printed}">x</button>`],
    [
      "a list of caveats that begins another finding, below a list with the error",
      `<div><ul class="caveats"><li><a href="/caveats#${finding}">Error</a></li></ul><ul class="caveats"><li>“… ${printed}…</li></ul></div>`
    ],
    ["a ratio", "<p>That is 200 vehicles for every man.</p>"],
    ["a footer", `<footer>${printed}</footer>`],
    ["a number broken over tags", `<p>5,000,<b>268</b></p>`],
    [
      "an entry of another finding",
      `<article class="finding" id="f-other"><ul class="quotes"><li>${link}</li></ul></article>`
    ]
  ])("%s", (_, body) => {
    const found = problems(body);
    expect(found).not.toEqual([]);
    for (const problem of found) {
      expect(problem).toContain(id);
      expect(problem).toContain(finding);
    }
  });

  test("a page’s title and description that do not say that a figure is in doubt, which doubtHead adds", () => {
    const head = `<title>${printed} vehicles</title><meta name="description" content="All ${printed}"><meta name="x" content="y">`;
    expect(problems("", head)).toHaveLength(2);
    const mended = doubtHead(`<html><head>${head}</head><body>${printed}</body></html>`, vehicles);
    expect(mended).toContain(`<title>${printed} vehicles (with a figure in doubt)</title>`);
    expect(mended).toContain('content="y"');
    expect(mended).toContain(`<body>${printed}</body>`);
    expect(
      unmarkedInPage(parseHTML(mended.replace(/<body>.*<\/body>/u, "<body></body>")).document, vehicles)
    ).toEqual([]);
  });
});

describe("unmarkedInData(rows, doubtful)", () => {
  test.each([
    ["a row with the finding in caveats", {claim_id: id, caveats: `x;${finding}`, value}],
    ["a derived row", {claim_ids: `a;${id}`, caveats: finding}],
    ["lists", {claim_ids: ["a", id], caveats: [finding]}],
    ["the tie of claim and finding", {claim_id: id, finding_id: "f-other", role: "against"}],
    ["the finding itself", {finding_id: finding, caveat: printed}],
    ["another finding that quotes it", {finding_id: "f-other", caveat: figure.caveats[0]}]
  ])("takes as told: %s", (_, row) => {
    expect(unmarkedInData([row], vehicles)).toEqual([]);
  });
  test.each([
    ["a row without the finding", {claim_id: id, caveats: "", value}],
    ["a row without the column", {claim_id: id, value}],
    ["a derived row", {claim_ids: `a;${id}`, caveats: "f-other"}],
    ["the bare number", {n: value}],
    ["the number as printed", {label: `${printed} in all`}]
  ])("finds, with the row’s number: %s", (_, row) => {
    const [problem, ...more] = unmarkedInData([{claim_id: "other", caveats: ""}, row], vehicles);
    expect(problem).toMatch(new RegExp(`^row 2: claim ${id} .+ without ${finding} `, "u"));
    expect(more).toEqual([]);
  });
});
