import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {parseHTML} from "linkedom";
import {describe, expect, inject, test} from "vitest";
import {listFiles} from "../../scripts/site/listFiles.js";
import {siteFacts} from "../../scripts/site/siteFacts.js";
import {pageUrl} from "../../scripts/site/metadata/pageUrl.js";
import {builtSite} from "./builtSite.js";

const dist = await builtSite();
const {url: root} = siteFacts(inject("root"));
const files = listFiles(dist);
const text = (file: string): string => readFileSync(join(dist, file), "utf8");
const all = files.filter((file) => file.endsWith(".html") && file !== "404.html");
const pages = all.filter((file) => !file.startsWith("embed/"));
const embeds = all.filter((file) => file.startsWith("embed/"));
const documents = new Map(all.map((file) => [file, parseHTML(text(file)).document]));

/** A public address as a file of the built site; null if it leads elsewhere or to nothing. */
function fileOf(address: string): string | null {
  if (!address.startsWith(root)) return null;
  const path = new URL(address).href.slice(root.length).replace(/#.*$/u, "");
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return existsSync(join(dist, file)) ? file : null;
}

/** Width and height that a PNG says it has: the first chunk, https://www.w3.org/TR/png/#11IHDR */
function sizeOf(file: string): readonly number[] {
  const bytes = readFileSync(join(dist, file));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const contents = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(
    (element) => element.getAttribute("content") ?? element.getAttribute("href") ?? ""
  );

function only(document: Document, selector: string): string {
  const found = contents(document, selector);
  expect(found, selector).toHaveLength(1);
  return found[0] ?? "";
}

describe("the head of every page", () => {
  test.for([...documents])("%s names its address, title, description and card", ([file, document]) => {
    const canonical = only(document, "link[rel=canonical]");
    if (file.startsWith("embed/")) {
      const home = documents.get(fileOf(canonical) ?? "");
      const name = document.querySelector("[data-figure]")?.getAttribute("data-figure") ?? "";
      expect(home?.querySelector(`figure[data-figure="${name}"]`)).not.toBeNull();
    } else expect(canonical).toBe(pageUrl(root, file));
    expect(document.title.length).toBeGreaterThan(3);
    const description = only(document, 'meta[name="description"]');
    expect(description.length).toBeGreaterThanOrEqual(40);
    expect(description.length).toBeLessThanOrEqual(200);
    expect(only(document, 'meta[property="og:title"]')).not.toBe("");
    expect(only(document, 'meta[property="og:description"]')).toBe(description);
    expect(only(document, 'meta[property="og:url"]')).toBe(canonical);
    expect(only(document, 'meta[property="og:type"]')).toMatch(/^(?:article|website)$/u);
    const card = fileOf(only(document, 'meta[property="og:image"]')) ?? "";
    expect(sizeOf(card)).toEqual([1200, 630]);
    const size = ["width", "height"].map((side) => only(document, `meta[property="og:image:${side}"]`));
    expect(size).toEqual(["1200", "630"]);
    const alt = only(document, 'meta[property="og:image:alt"]');
    expect(alt.length).toBeGreaterThan(20);
    // what X takes at most
    expect(alt.length).toBeLessThanOrEqual(420);
    expect(only(document, 'meta[name="twitter:card"]')).toBe("summary_large_image");
    const folder = new URL(file, root);
    for (const link of contents(document, 'link[rel="alternate"], link[rel="apple-touch-icon"]'))
      expect(fileOf(new URL(link, folder).href)).not.toBeNull();
  });

  test("no two pages share a title or a description", () => {
    const heads = pages.map((file) => [
      documents.get(file)?.title,
      contents(documents.get(file) ?? document404(), 'meta[name="description"]')[0]
    ]);
    for (const column of [0, 1]) {
      const said = heads.map((head) => head[column]);
      expect(new Set(said).size).toBe(said.length);
    }
  });
});

const document404 = (): Document => parseHTML(text("404.html")).document;

type Json = Readonly<Record<string, unknown>>;

describe("structured data", () => {
  const thingsOf = (file: string): Json[] =>
    [...(documents.get(file)?.querySelectorAll('script[type="application/ld+json"]') ?? [])].map(
      (script) => JSON.parse(script.textContent) as Json
    );

  test("is whole, and every address in it that is the site’s leads to a file", () => {
    let seen = 0;
    for (const file of all)
      for (const thing of thingsOf(file)) {
        expect(thing["@context"]).toBe("https://schema.org");
        for (const [, address = ""] of JSON.stringify(thing).matchAll(/"(https?:[^"]*)"/gu)) {
          if (!address.startsWith(root)) continue;
          expect(fileOf(address), `${file}: ${address}`).not.toBeNull();
          seen++;
        }
      }
    expect(seen).toBeGreaterThan(50);
  });

  test("of the story cites every report, with publisher, and date and address where they are known", () => {
    const [story] = thingsOf("index.html");
    expect(story).toMatchObject({
      "@type": "NewsArticle",
      url: root,
      image: expect.stringMatching(/\.png$/u) as unknown
    });
    const citations = story?.["citation"] as Json[];
    expect(citations).toHaveLength(files.filter((file) => /^sources\/.+\.html$/u.test(file)).length);
    expect(citations).toContainEqual(
      expect.objectContaining({
        headline: "Russia and Kyrgyzstan set to boost military cooperation",
        publisher: {"@type": "Organization", name: "Itar-Tass"},
        datePublished: "2013-09-23",
        url: "http://tass.com/russia/701143"
      })
    );
    // the day is not known
    expect(citations[0]).not.toHaveProperty("datePublished");
  });

  test("of the data names every table of the data package in every form in which it is there", () => {
    const {resources} = JSON.parse(text("data/datapackage.json")) as {resources: {path: string}[]};
    const [dataset] = thingsOf("data.html");
    expect(dataset).toMatchObject({
      "@type": "Dataset",
      license: expect.stringContaining("creativecommons") as unknown
    });
    const named = (dataset?.["distribution"] as Json[]).map(({contentUrl}) => fileOf(String(contentUrl)));
    for (const {path} of resources)
      for (const form of files.filter(
        (file) => file.replace(/\.\w+$/u, "") === `data/${path.replace(/\.csv$/u, "")}`
      ))
        expect(named).toContain(form);
    expect(named.length).toBeGreaterThanOrEqual(resources.length);
    expect(named).not.toContain(null);
  });

  test("holds no verdict while no editor has decided anything", () => {
    expect(text("data/reviews.csv").trim().split("\n")).toHaveLength(1);
    expect(all.filter((file) => text(file).includes("ClaimReview"))).toEqual([]);
  });
});

describe("beside the pages", () => {
  const xml = (file: string): Document =>
    new JSDOM(text(file), {contentType: "application/xml"}).window.document;

  test("the sitemap lists exactly the pages", () => {
    const listed = [...xml("sitemap.xml").querySelectorAll("loc")].map(({textContent}) =>
      fileOf(textContent)
    );
    expect([...listed].sort()).toEqual([...pages].sort());
    expect(text("robots.txt")).toContain(`Sitemap: ${root}sitemap.xml`);
  });

  test("the feed is Atom, and names edition and date of the dossier", () => {
    const feed = xml("feed.xml");
    const {version} = JSON.parse(text("data/datapackage.json")) as {version: string};
    expect(feed.documentElement.namespaceURI).toBe("http://www.w3.org/2005/Atom");
    const ids = [...feed.querySelectorAll("entry > id")].map(({textContent}) => textContent);
    expect(ids[0]).toBe(`${root}#edition-${version}`);
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of feed.querySelectorAll("entry")) {
      expect(fileOf(entry.querySelector("link")?.getAttribute("href") ?? "")).not.toBeNull();
      expect(entry.querySelector("updated")?.textContent).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/u);
      for (const name of ["title", "summary"])
        expect(entry.querySelector(name)?.textContent.trim()).not.toBe("");
    }
    for (const name of ["id", "title", "updated", "author > name"])
      expect(feed.querySelector(`feed > ${name}`)?.textContent).not.toBe("");
  });

  test("404.html loads nothing and leads to pages by their public addresses, since it is shown at any depth", () => {
    const page = document404();
    const loads = [...page.querySelectorAll("[src], link")].flatMap(
      (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? ""
    );
    expect(loads.filter((address) => !address.startsWith("data:"))).toEqual([]);
    const deep = new URL("no/such/page/at/all", root);
    const links = [...page.querySelectorAll("a[href]")].map((link) =>
      fileOf(new URL(link.getAttribute("href") ?? "", deep).href)
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links).not.toContain(null);
    expect(page.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
  });

  test("every figure has its picture to download, twice as fine as it is wide", () => {
    expect(embeds.length).toBeGreaterThan(10);
    for (const embed of embeds) {
      const [width = 0, height = 0] = sizeOf(embed.replace(/^embed\/(.*)\.html$/u, "data/figures/$1.png"));
      expect(width).toBe(2 * (680 + 48));
      expect(height).toBeGreaterThan(800);
    }
  });
});
