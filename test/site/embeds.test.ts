import {createServer, type Server} from "node:http";
import {readFileSync} from "node:fs";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {parseHTML} from "linkedom";
import type {Browser, Frame, Page} from "puppeteer";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {launchBrowser} from "../../scripts/browser/launchBrowser.js";
import {findFile} from "../../scripts/site/findFile.js";
import {mediaType} from "../../scripts/site/mediaType.js";
import {siteFacts} from "../../scripts/site/siteFacts.js";
import {readSuspect} from "../travel/suspect.js";
import {builtSite} from "./builtSite.js";
import {still} from "./still.js";

const dist = await builtSite();
const EMBED = "embed/number-that-breaks-the-chart.html";

/** The code that a reader copies, as the page has it. */
const snippet =
  new JSDOM(readFileSync(join(dist, EMBED))).window.document.querySelector<HTMLTextAreaElement>(
    ".embed-code textarea"
  )?.value ?? "";

/** Two origins: the site below a path of one host, somebody’s article on another. */
let site = "";
let article = "";
const servers: Server[] = [];
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serve((path) => {
    const file = path.startsWith("/some/where/") ? findFile(dist, path.slice("/some/where/".length)) : null;
    return file === null ? null : [mediaType(file), readFileSync(file)];
  });
  const code = snippet.replaceAll(siteFacts(inject("root")).url, `${site}/some/where/`);
  article = await serve((path) =>
    path === "/"
      ? ["text/html", `<!doctype html><title>An article</title><p>Words.</p>${code}<p>More words.</p>`]
      : null
  );
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
});

async function serve(answer: (path: string) => readonly [string, string | Buffer] | null): Promise<string> {
  const server = createServer(({url = "/"}, response) => {
    const [type, body] = answer(decodeURIComponent(url.replace(/\?.*$/u, ""))) ?? [null, null];
    if (type === null) response.writeHead(404).end();
    else response.writeHead(200, {"content-type": type}).end(body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Somebody’s article with our figure in it, and the figure’s frame once it has its height. */
async function openArticle(width: number): Promise<{page: Page; frame: Frame; problems: string[]}> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.location().url?.endsWith("favicon.ico"))
      problems.push(message.text());
  });
  await page.setViewport({width, height: 700});
  await page.goto(article);
  await still(page);
  const frame = page.frames().find((each) => each.url().startsWith(site));
  if (!frame) throw new Error("the article has no frame");
  await fitted(page, frame);
  return {page, frame, problems};
}

/** Waits until the frame in the article is as high as what is in it. */
async function fitted(page: Page, frame: Frame): Promise<number> {
  const needed = await frame.evaluate(() =>
    Math.ceil(document.documentElement.getBoundingClientRect().height)
  );
  await page.waitForFunction(
    (height) => document.querySelector("iframe")?.style.height === `${height}px`,
    {timeout: 10_000},
    needed
  );
  return needed;
}

test("the code to copy holds a frame with a name and the script, by public addresses", () => {
  const {document} = parseHTML(`<html><body>${snippet}</body></html>`);
  const {url} = siteFacts(inject("root"));
  expect(document.querySelector("iframe")?.getAttribute("src")).toBe(url + EMBED);
  expect(document.querySelector("iframe")?.getAttribute("title")?.length).toBeGreaterThan(20);
  expect(document.querySelector("script")?.getAttribute("src")).toBe(`${url}embed/embed.js`);
});

test("a figure in another site’s page has the height that it needs, at any width, and its caveat in sight", async () => {
  const {findingId} = readSuspect(dist);
  const {page, frame, problems} = await openArticle(700);
  const wide = await fitted(page, frame);
  const caveat = await frame.$(`.caveats a[href$="caveats.html#${findingId}"]`);
  expect(await caveat?.isVisible()).toBe(true);
  // nothing of it is cut off
  expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(
    0
  );
  await page.setViewport({width: 340, height: 700});
  await frame.waitForFunction(() => innerWidth < 340);
  const narrow = await fitted(page, frame);
  expect(narrow).toBeGreaterThan(wide);
  expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(
    0
  );
  expect(problems).toEqual([]);
  await page.close();
});

test("its height follows what a reader opens, its switch redraws it, its evidence opens, its links leave the frame", async () => {
  const {page, frame, problems} = await openArticle(700);
  const before = await fitted(page, frame);
  await frame.click(".embed-code summary");
  await page.waitForFunction(
    (height) => parseFloat(document.querySelector("iframe")?.style.height ?? "0") > height,
    {},
    before
  );
  const choice = await frame.$eval(".figure-switch label:last-child input", (input) => {
    input.click();
    return input.value;
  });
  await frame.waitForSelector(`svg[data-choice="${choice}"]`);
  await frame.$eval("svg g[data-claim]", (mark) =>
    mark.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}))
  );
  await frame.waitForSelector("#evidence-card:popover-open blockquote");
  const links = await frame.$$eval("a[href]", (all) =>
    all.map((link) => [link.target || document.querySelector("base")?.target, link.href])
  );
  for (const [target, href = ""] of links) {
    expect(target).toBe("_top");
    if (href.startsWith(site))
      expect(findFile(dist, new URL(href).pathname.slice("/some/where/".length)), href).not.toBeNull();
  }
  expect(problems).toEqual([]);
  await page.close();
});

test("no height is taken from a stranger, nor an impossible one", async () => {
  const {page, frame} = await openArticle(700);
  const height = await fitted(page, frame);
  await page.evaluate(() => {
    postMessage({type: "dossier-figure:height", figure: "x", height: 77}, "*");
  });
  await frame.evaluate(() => {
    parent.postMessage({type: "dossier-figure:height", figure: "x", height: 1e9}, "*");
    parent.postMessage({type: "another", figure: "x", height: 55}, "*");
    parent.postMessage(null, "*");
  });
  // messages come in order: an answer to this one comes after all of the above
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("message", ({data}) => {
          if (data === "done") resolve(null);
        });
        postMessage("done", "*");
      })
  );
  expect(await page.$eval("iframe", ({style}) => style.height)).toBe(`${height}px`);
  await page.close();
});

test("without scripts a figure in a frame still shows drawing and caveats, and scrolls", async () => {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${site}/some/where/${EMBED}`);
  expect(await page.$eval(".drawing.desk svg", (svg) => svg.checkVisibility())).toBe(true);
  expect(await page.$eval(".caveats li", (item) => item.checkVisibility())).toBe(true);
  expect(
    await page.$$eval(".figure-switch", (all) => all.filter((one) => one.checkVisibility()).length)
  ).toBe(0);
  await page.close();
});
