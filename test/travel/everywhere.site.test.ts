import {readFileSync} from "node:fs";
import {join} from "node:path";
import {DOMParser, parseHTML} from "linkedom";
import {PDFDict, PDFDocument, PDFHexString, PDFName, PDFString} from "pdf-lib";
import type {Browser, Page} from "puppeteer";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {launchBrowser} from "../../scripts/browser/launchBrowser.js";
import {listFiles} from "../../scripts/site/listFiles.js";
import {builtSite} from "../site/builtSite.js";
import {openSite} from "../site/openSite.js";
import {pdfPages} from "../site/pdfText.js";
import {aloneInPage} from "./aloneInPage.js";
import {aloneInPdf} from "./aloneInPdf.js";
import {aloneInRows} from "./aloneInRows.js";
import {aloneInSight} from "./aloneInSight.js";
import {places, readSuspect} from "./suspect.js";

const dist = await builtSite();
const suspect = readSuspect(dist);
const files = listFiles(dist);
const pages = files.filter((file) => file.endsWith(".html"));
const tables = files.filter((file) => /\.(?:csv|json|jsonld)$/u.test(file));
const text = (file: string): string => readFileSync(join(dist, file), "utf8");
const html = new Map(pages.map((file) => [file, parseHTML(text(file)).document]));

/** Pages on which the number may be seen. */
const showing = pages.filter(
  (file) => places(html.get(file)?.documentElement.textContent ?? "", suspect).length > 0
);

describe("the number of vehicles never stands without its caveat", () => {
  test("on any page or embed, in texts, names, text alternatives and tooltips", () => {
    let seen = 0;
    for (const [file, document] of html) {
      const found = aloneInPage(document, suspect);
      expect.soft(found.alone, file).toEqual([]);
      seen += found.seen;
    }
    expect(showing).toEqual(
      expect.arrayContaining(["index.html", "forces.html", "briefing.html", "caveats.html", "sources.html"])
    );
    expect(showing.filter((file) => file.startsWith("embed/")).length).toBeGreaterThan(1);
    expect(seen).toBeGreaterThan(80);
  });

  test("in any table or data file to download", () => {
    let seen = 0;
    for (const file of tables) {
      const found = aloneInRows(file, text(file), suspect);
      expect.soft(found.alone, file).toEqual([]);
      seen += found.seen;
    }
    expect(seen).toBeGreaterThan(10);
  });

  test("in any picture to download, in its words and its metadata", () => {
    let seen = 0;
    for (const file of files.filter((name) => name.endsWith(".svg"))) {
      const found = aloneInPage(
        new DOMParser().parseFromString(text(file), "image/svg+xml") as unknown as Document,
        suspect
      );
      expect.soft(found.alone, file).toEqual([]);
      seen += found.seen;
    }
    expect(seen).toBeGreaterThan(10);
  });

  test("in a file of another kind, which could hold no caveat", () => {
    const others = files.filter((file) => /\.(?:js|css|txt|xml|md|bib|cff)$/u.test(file));
    expect(others.filter((file) => places(text(file), suspect).length > 0)).toEqual([]);
    // and there is no kind of file that nobody has looked at
    const kinds = new Set(files.map((file) => file.replace(/^.*\./u, "")));
    expect(
      [...kinds].filter(
        (kind) =>
          !/^(?:html|csv|json|jsonld|js|css|txt|md|bib|cff|parquet|zip|pdf|png|svg|woff2|xml|nojekyll)$/u.test(
            kind
          )
      )
    ).toEqual([]);
  });
});

describe("the briefing as PDF", () => {
  const bytes = readFileSync(join(dist, "briefing.pdf"));

  test("prints it with the number of its note or on one page with the caveat", async () => {
    const {alone, seen} = aloneInPdf(await pdfPages(bytes), suspect);
    expect(alone).toEqual([]);
    // in the key findings, in its figure, in notes and evidence
    expect(seen).toBeGreaterThan(4);
  });

  test("calls it doubtful in text alternatives, and holds it in no title", async () => {
    const pdf = await PDFDocument.load(bytes, {updateMetadata: false});
    const said = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
      .flatMap((object) =>
        ["Alt", "ActualText", "Title", "Contents", "E"].flatMap((key) => {
          const value = object.get(PDFName.of(key));
          return value instanceof PDFString || value instanceof PDFHexString ? [value.decodeText()] : [];
        })
      )
      .filter((words) => places(words, suspect).length > 0);
    expect(said.length).toBeGreaterThan(0);
    for (const words of said)
      expect(words.slice(words.lastIndexOf("Doubtful, and marked so:"))).toContain(`“${suspect.quote}”`);
  });
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const look = async (page: Page, where: string, {expect: say = expect} = {}): Promise<number> => {
    const {alone, seen} = await aloneInSight(page, suspect);
    say.soft(alone, where).toEqual([]);
    return seen;
  };

  test.concurrent.for(showing)(
    "%s shows it with its mark, without scripts, on a desk and on a phone",
    async (file, {expect}) => {
      const {page} = await openSite(browser, dist, file, {scripts: false});
      expect(await look(page, "on a desk", {expect})).toBeGreaterThan(0);
      await page.setViewport({width: 360, height: 800});
      expect(await look(page, "on a phone", {expect})).toBeGreaterThan(0);
      await page.close();
    }
  );

  const switching = showing.filter((file) => html.get(file)?.querySelector(".figure-switch [type=radio]"));
  test.concurrent.for(switching)(
    "%s shows it with its mark in each choice of each switch",
    async (file, {expect}) => {
      const {page} = await openSite(browser, dist, file);
      const choices = await page.$$eval(".figure-switch [type=radio]", (inputs) => inputs.length);
      for (let i = 0; i < choices; i++) {
        await page.evaluate(async (at) => {
          const input = document.querySelectorAll<HTMLInputElement>(".figure-switch [type=radio]")[at];
          input?.click();
          const drawn = `figure[data-figure="${input?.name ?? ""}"] svg[data-choice="${input?.value ?? ""}"]`;
          while (!document.querySelector(drawn)) await new Promise((resolve) => setTimeout(resolve, 10));
        }, i);
        expect(await look(page, `choice ${i + 1}`, {expect})).toBeGreaterThan(0);
      }
      expect(choices).toBeGreaterThan(2);
      await page.close();
    }
  );

  test("and a page that has lost its marks is seen through", async () => {
    const {page} = await openSite(browser, dist, "forces.html", {scripts: false});
    await page.$$eval(`[data-caveat~="${suspect.findingId}"]`, (marks) => {
      for (const mark of marks) mark.remove();
    });
    const {alone} = await aloneInSight(page, suspect);
    expect(alone.length).toBeGreaterThan(0);
    await page.close();
  });

  test("forces.html says it in every card that quotes it", async () => {
    const {page} = await openSite(browser, dist, "forces.html");
    const marks = await page.$$eval("main [data-claim]:not(tr)", (found) => found.length);
    let quoted = 0;
    for (let i = 0; i < marks; i++) {
      const said = await page.evaluate(async (at) => {
        document.getElementById("evidence-card")?.querySelector(".content")?.replaceChildren();
        for (const folded of document.querySelectorAll("details")) folded.open = true;
        const mark = document.querySelectorAll("main [data-claim]:not(tr)")[at];
        if (!mark?.checkVisibility()) return "";
        mark.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
        const content = (): string =>
          document.getElementById("evidence-card")?.querySelector(".content")?.innerHTML ?? "";
        while (content() === "") await new Promise((resolve) => setTimeout(resolve, 5));
        return content();
      }, i);
      const card = parseHTML(`<html><body>${said}</body></html>`).document;
      if (places(card.documentElement.textContent, suspect).length === 0) continue;
      quoted++;
      expect(card.querySelector(`.caveats a[href$="caveats.html#${suspect.findingId}"]`)).not.toBeNull();
    }
    // beside its own marks those of everything else in that sentence
    expect(quoted).toBeGreaterThan(5);
    await page.close();
  });

  test("notebook.html shows it with its caveat in tables and bars of results, and in what they download", async () => {
    const {page} = await openSite(browser, dist, "notebook.html");
    await page.waitForSelector(".notebook-result table");
    expect(await look(page, "its first example")).toBeGreaterThan(1);
    await page.close();
  });
});
