import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {figures} from "../../src/figures/index.js";
import {dossier as realDossier} from "../loaders/root.js";
import {render} from "./render.js";
import type {Finding, PrintedNumeral} from "../../loaders/model.js";
import {SEED, TEXT, tinyDossier} from "./tinyDossier.js";

const EVERY_BLOCK = [
  "[[claims measure=tanks]] [[009-1-guns1 | quote]]",
  ":::table claims",
  ":::register",
  ":::reader 009-1",
  ":::sources",
  ":::downloads",
  ":::dictionary",
  ":::checks",
  ":::notes",
  ":::evidence"
].join("\n\n");

describe("blocks", () => {
  test("no block lets a document's text run, be it tag, template or address", () => {
    const {html, code, document} = render(EVERY_BLOCK);
    expect(code).toEqual([]);
    expect(html).not.toContain("${");
    expect(document.querySelector("b, i, script, [onclick]")).toBeNull();
    expect(document.querySelector('[href^="javascript"]')).toBeNull();
    expect(document.body.textContent).toContain("${alert(1)}");
  });
  test("ids are unique and every link within the page has its target", () => {
    const {document} = render(":::reader 009-1");
    const ids = [...document.querySelectorAll("[id]")].map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const claim of tinyDossier.claims) expect(ids).toContain(claim.claim_id);
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(ids).toContain(link.getAttribute("href")?.slice(1));
  });
  test("an unknown block or figure stops the build and says what there is", () => {
    expect(() => render(":::tabel equipment")).toThrow(
      /page\.md:1: :::tabel equipment: no such block; blocks are figure, table/
    );
    expect(() => render(":::figure nothing-like-it")).toThrow(/no such figure/);
    expect(() => render(":::reader 999-9")).toThrow(/no such article; articles are 009-1/);
    expect(() => render(":::table force_figures measure=none")).toThrow(/no claim matches/);
  });
});

describe(":::reader", () => {
  const {document} = render(":::reader 009-1");
  const reading = document.querySelector(".reader-text")?.textContent ?? "";
  test("marks each claim's words exactly, also behind an emoji", () => {
    expect(document.getElementById("009-1-tanks")?.closest("a")?.textContent).toBe("215 ");
    const words = [...document.querySelectorAll('[data-claim~="009-1-tanks"]')].map(
      (node) => node.textContent
    );
    expect(words.join("")).toBe("215 tanks");
    const guns = [...document.querySelectorAll('[data-claim~="009-1-guns1"]')].map(
      (node) => node.textContent
    );
    expect(guns.join("")).toBe("25 <b onclick=x>guns</b>");
  });
  test("shows the neighbours of claim sentences within their paragraph, and counts the words it leaves out", () => {
    expect(reading).toContain("They smiled.");
    expect(reading).not.toContain("Nobody counted.");
    expect(reading).not.toContain("weather");
    expect(reading).not.toContain("empty passage");
    expect([...document.querySelectorAll(".gap")].map((gap) => gap.textContent).slice(0, 2)).toEqual([
      "[… 8 words]",
      "[… 19 words]"
    ]);
    const gaps = [...document.querySelectorAll(".gap")].flatMap(
      ({textContent}) => /(\d+) words/.exec(textContent)?.[1] ?? []
    );
    const omitted = gaps.reduce((sum, words) => sum + Number(words), 0);
    expect(document.querySelector("header")?.textContent).toContain(`${omitted} of 46 words are left out`);
  });
  test("never shows a reader's comment, only that there were some", () => {
    expect(document.body.textContent).not.toContain("Jane Doe");
    expect(reading).toContain("Readers’ comments followed here, ");
  });
  test("shows the whole text where that is allowed, still without comments", () => {
    const articles = tinyDossier.articles.map((article) => ({...article, full_text: true}));
    const whole = render(":::reader 009-1", {...tinyDossier, articles}).document;
    const lines = [...whole.querySelectorAll("h1, .reader-row:not(.furniture) > p")].map(
      (p) => p.textContent
    );
    expect(lines.join("\n")).toBe(TEXT.slice(0, TEXT.indexOf("1 comment")).replace(/\n+/g, "\n").trim());
    expect(whole.body.textContent).not.toContain("Jane Doe");
  });
  test("folds notes where a passage has several, and shows errors and doubts in the open", () => {
    const [first] = tinyDossier.findings;
    const note = {...first, severity: "note" as const, check: "spelled-two-ways"} as Finding;
    const findings = [...tinyDossier.findings, {...note, finding_id: "n1"}, {...note, finding_id: "n2"}];
    const claims = tinyDossier.claims.map((row) => ({...row, caveats: [...row.caveats, "n1", "n2"]}));
    const {document} = render(":::reader 009-1", {...tinyDossier, findings, claims});
    const folded = [...document.querySelectorAll(".margin details li")].map(({id}) => id);
    expect(folded).toEqual(["margin-n1", "margin-n2"]);
    expect(document.getElementById("margin-f1")?.closest("details")).toBeNull();
  });
  test("puts each open finding into the margin once", () => {
    expect(document.querySelectorAll(".margin li").length).toBe(1);
  });
});

describe(":::notes and :::evidence", () => {
  const {document} = render("[[009-1-guns1]] [[009-1-tanks]]\n\n:::notes\n\n:::evidence");
  test("number caveats in reading order and claims in that of their text, and marks carry the numbers", () => {
    expect(document.querySelector(".caveat-mark")?.textContent).toBe("1");
    expect(document.querySelector(".caveat-mark")?.getAttribute("href")).toBe("#note-f1");
    expect([...document.querySelectorAll("p .evidence-number")].map((link) => link.textContent)).toEqual([
      "[2]",
      "[1]"
    ]);
    expect([...document.querySelectorAll(".evidence-list tbody tr")].map(({id}) => id)).toEqual([
      "evidence-009-1-tanks",
      "evidence-009-1-guns1"
    ]);
  });
  test("numbers in prose lead to their entry, and entries back, on to their place in the report, and to file and hash", () => {
    const number = document.querySelector("p a.evidence");
    const entry = document.getElementById(number?.getAttribute("href")?.slice(1) ?? "");
    expect(entry?.querySelector("a.back")?.getAttribute("href")).toBe(`#${number?.id ?? ""}`);
    expect(entry?.querySelector("a[href^='./sources/'], a[href^='/sources/']")?.textContent).toBe(
      "009-1-guns1"
    );
    const [article] = tinyDossier.articles;
    expect(document.querySelector(".evidence-list .source")?.textContent).toContain(
      article?.seed_sha256 ?? "none"
    );
  });
  test("a caveat names the claims that it is about by their numbers", () => {
    const note = document.getElementById("note-f1");
    expect(note?.textContent).toContain("About [");
    for (const link of note?.querySelectorAll(".evidence-number a") ?? [])
      expect(document.getElementById(link.getAttribute("href")?.slice(1) ?? "")).not.toBeNull();
  });
});

describe(":::figure", () => {
  test("never folds away that mentions of one pledge are not to be added up", () => {
    const {document} = render(":::figure one-pledge-many-wordings", {
      ...tinyDossier,
      findings: Array.from({length: 9}, (_, i) => ({
        finding_id: `n${i}`,
        check: i === 7 ? "one-pledge" : "spelled-two-ways",
        kind: "names" as const,
        severity: "note" as const,
        verdict: "hazard" as const,
        caveat: `Note ${i}.`,
        hypothesis: null,
        state: "open",
        review: null
      })),
      claims: tinyDossier.claims.map((row) => ({
        ...row,
        caveats: Array.from({length: 9}, (_, i) => `n${i}`)
      }))
    });
    const open = [...document.querySelectorAll(".caveats li")].filter((li) => !li.closest("details"));
    // the check's title is there for the ear
    expect(open.map((li) => li.textContent)).toEqual(["Note: One pledge, several mentions Note 7."]);
  });
  test.each(figures.map(({name}) => name))(
    "%s comes with its title, two drawings, caveats and evidence",
    (name) => {
      const {html} = render(`:::figure ${name}`);
      const {document} = new JSDOM(html).window;
      expect(document.querySelectorAll("svg").length).toBe(2);
      expect(document.querySelector(".figure-title")?.textContent).not.toBe("");
      expect(document.querySelector("details summary")?.textContent).toMatch(/^Table and evidence/);
      const ids = [...document.querySelectorAll("[id]")].map(({id}) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  );
});

describe(":::figures brief", () => {
  const [full, brief] = ["", ":::figures brief\n\n"].map(
    (before) => render(`${before}:::figure as-printed-and-as-others-count`, realDossier).document
  );
  const caveats = (document: Document | undefined, kind: string): string[] =>
    [...(document?.querySelectorAll(`.caveats li.${kind}`) ?? [])].map(({textContent}) => textContent);
  test("leaves drawings, errors and every doubt in short, and leads to table and notes", () => {
    expect(brief?.querySelectorAll("svg").length).toBe(2);
    expect(brief?.querySelector("table")).toBeNull();
    const links = [...(brief?.querySelectorAll(".figure-files a, .more-notes a") ?? [])].map((link) =>
      link.getAttribute("href")
    );
    expect(links).toContain("./embed/as-printed-and-as-others-count.html#evidence");
    expect(links).toContain("./embed/as-printed-and-as-others-count.html#more-caveats");
    expect(caveats(brief, "error")).toEqual(caveats(full, "error"));
    expect(caveats(brief, "error").length).toBeGreaterThan(0);
    const shown = caveats(brief, "warning");
    expect(shown.length).toBeGreaterThan(0);
    shown.forEach((shortened, i) => {
      // the check's title, and words that the caveat quotes
      const [, quoted = ""] = /^Doubt: [^“]+ “(?:… )?([^…”]+)/u.exec(shortened) ?? [];
      expect(quoted).not.toBe("");
      expect(caveats(full, "warning")[i]).toContain(quoted);
    });
  });
  test("there is no other way", () => {
    expect(() => render(":::figures small")).toThrow(/:::figures small: figures can be brief/u);
  });
});

describe(":::reader and numerals that are in no claim", () => {
  const numeral = (text: string, sentence: string, more: Partial<PrintedNumeral>): PrintedNumeral => ({
    text,
    sentence,
    start: 100 + Array.from(sentence.slice(0, sentence.indexOf(text))).length,
    end: 100 + Array.from(sentence.slice(0, sentence.indexOf(text) + text.length)).length,
    sentence_start: 100,
    article_id: "009-1",
    reason: null,
    detail: null,
    ...more
  });
  const long = "🛡 One two three four five six seven about 713 <b>one</b> two three four five six seven.";
  const numerals = new Map([
    [
      SEED,
      [
        numeral("215", "215 tanks", {}),
        numeral("T-72", "A T-72 stood.", {reason: "designation", detail: "a model or a name"}),
        numeral("713", long, {reason: "not_understood", detail: "nothing says what it is"}),
        numeral("99", "Jane Doe, aged 99", {article_id: null, reason: "page_furniture"})
      ]
    ]
  ]);
  const shown = (full_text: boolean): Element | null =>
    render(":::reader 009-1", {
      ...tinyDossier,
      numerals,
      articles: tinyDossier.articles.map((article) => ({...article, full_text}))
    }).document.querySelector(".reader-numerals");

  test("lists them by reason, those for a person to look at first, and none from outside the article", () => {
    const section = shown(true);
    expect([...(section?.querySelectorAll("h3") ?? [])].map((h) => h.textContent)).toEqual([
      "Not understood (1)",
      "Names of models, units, articles (1)"
    ]);
    expect(section?.textContent).toContain(
      "One of the 3 numerals of the text is in a claim. The other 2 were set aside, each for a reason."
    );
    expect(section?.textContent).not.toContain("Jane");
    expect(section?.querySelector("li")?.textContent).toBe(`“${long}”! nothing says what it is`);
    // the sentence also holds the words of a claim that is an error
    expect(section?.querySelector("li .caveat-mark")?.getAttribute("data-caveat")).toBe("f1");
    expect(section?.querySelector("mark")?.textContent).toBe("713");
    expect(section?.querySelector("b")).toBeNull();
  });

  test("shows but a few words around them where the whole text may not be shown", () => {
    expect(shown(false)?.querySelector("li")?.textContent).toBe(
      "“… three four five six seven about 713 <b>one</b> two three four five six …”! nothing says what it is"
    );
  });
});

describe(":::table", () => {
  const claims = realDossier.claims;
  const {document} = render(":::table claims", realDossier);
  const table = document.querySelector<HTMLTableElement>("table.claims");
  const rows = [...(table?.querySelectorAll("tr[data-claim]") ?? [])];
  const text = (element: Element | null | undefined): string =>
    (element?.textContent ?? "").replace(/\s+/g, " ").trim().toLowerCase();

  test("has every claim once, with a link to its words", () => {
    expect(rows.map((row) => row.getAttribute("data-claim")).sort()).toEqual(
      claims.map(({claim_id}) => claim_id).sort()
    );
    for (const row of rows) expect(row.querySelectorAll("a.evidence").length).toBe(1);
  });
  test("says speaker and article once for the rows below, in the head of a row group", () => {
    for (const body of table?.tBodies ?? []) {
      const heads = body.querySelectorAll('th[scope="rowgroup"]');
      expect(heads.length).toBe(1);
      expect(body.rows[0]?.contains(heads[0] ?? null)).toBe(true);
    }
    for (const claim of claims) {
      const body = table?.querySelector(`[data-claim="${claim.claim_id}"]`)?.closest("tbody");
      const head = text(body?.rows[0]);
      expect(head).toContain((claim.attributed_to ?? "no source named").toLowerCase());
      if (claim.standing) expect(head).toContain(claim.standing.replaceAll("_", " "));
    }
  });
  test("says nothing twice: neither words that are the row's head, nor a value that is the words", () => {
    for (const row of rows) {
      const [head, value, words] = [
        row.querySelector("th"),
        row.querySelector("strong"),
        row.querySelector("a.evidence")
      ].map(text);
      expect(value).not.toBe(words);
      if (row.querySelector("td q")) expect(head).not.toBe(words);
    }
  });
});
