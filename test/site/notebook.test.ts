import {execFile} from "node:child_process";
import {readFileSync, symlinkSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import type {Browser, Page} from "puppeteer";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {launchBrowser} from "../../scripts/browser/launchBrowser.js";
import {readSuspect} from "../travel/suspect.js";
import {builtSite} from "./builtSite.js";
import {openSite} from "./openSite.js";
import {still} from "./still.js";

const root = inject("root");
const scratch = mkdtempSync(join(tmpdir(), "notebook-"));
let browser: Browser;
let dist: string;
beforeAll(async () => {
  dist = await builtSite();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(scratch, {recursive: true});
});

/** What of the notebook can be seen. */
const seen = (page: Page) =>
  page.evaluate(() => ({
    rows: [...document.querySelectorAll(".step-rows")].map((e) => e.textContent),
    steps: [...document.querySelectorAll<HTMLTextAreaElement>(".steps textarea")].map(({value}) => value),
    errors: [...document.querySelectorAll(".trouble:not([hidden])")].map((e) => e.textContent),
    caption: document.querySelector(".notebook-result caption")?.textContent ?? null,
    isStale: document.querySelector(".notebook-result")?.classList.contains("stale") === true,
    focus: document.activeElement?.id ?? ""
  }));

const until = (page: Page, condition: string): Promise<unknown> => page.waitForFunction(condition);
const caption = (page: Page, words: string): Promise<unknown> =>
  until(
    page,
    `document.querySelector(".notebook-result caption")?.textContent.startsWith(${JSON.stringify(words)})`
  );

/** Types over all that stands in a step. */
async function retype(page: Page, step: number, text: string): Promise<void> {
  await page.focus(`#step-${step}`);
  await page.$eval(`#step-${step}`, (field) => {
    (field as HTMLTextAreaElement).select();
  });
  await page.keyboard.type(text);
}

test("notebook.html answers its first question without JavaScript, with the same words, table and drawing as with it", async () => {
  const answer = (page: Page) =>
    page.$eval(".notebook-result", (result) => ({
      words: (result as HTMLElement).innerText,
      drawing: result
        .querySelector(".drawing.desk")
        // without what scripts give to marks, and the tooltips that they put off
        ?.innerHTML.replaceAll(/ (?:role|tabindex|aria-(?:describedby|haspopup|hidden|label))="[^"]*"/gu, "")
        .replaceAll(/<title>[^<]*<\/title>| (?=<text)/gu, "")
    }));
  const bare = await openSite(browser, dist, "notebook.html", {scripts: false});
  const live = await openSite(browser, dist, "notebook.html");
  const without = await answer(bare.page);
  expect(without.words).toContain("tanks");
  expect(without.drawing).toContain("<svg");
  expect(await answer(live.page)).toEqual(without);
  expect(await bare.page.$eval("main", (main) => main.innerText)).toContain("downloaded");
  expect(live.problems).toEqual([]);
  await Promise.all([bare.page.close(), live.page.close()]);
});

test("notebook.html loads neither tables nor Arquero before a reader touches it, and draws the same answer then", async () => {
  const {page} = await openSite(browser, dist, "notebook.html");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const before = await page.$eval(".notebook-result table", (table) => table.outerHTML);
  expect(
    await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name))
  ).not.toContainEqual(expect.stringMatching(/arquero|\/data\//u));
  await retype(page, 3, 'select("item", "value", "attributed_to", "quote")');
  // it has said 6 rows before, too
  await still(page);
  await until(page, "document.querySelector('#step-3-rows').textContent === '6 rows'");
  expect(asked.join()).toMatch(/arquero/u);
  const after = await page.$eval(".notebook-result table", (table) => table.outerHTML);
  const addresses = /href="(?:https:\/\/site\.invalid|\.)\//gu;
  expect(after.replaceAll(addresses, 'href="')).toBe(before.replaceAll(addresses, 'href="'));
  await page.close();
});

test("a step that is typed gives rows after each step; one that is broken says why, and dims what stood there", async () => {
  const {page, problems} = await openSite(browser, dist, "notebook.html");
  await retype(page, 1, 'filter(d => d.item === "tanks")');
  await caption(page, "1 row");
  expect((await seen(page)).rows.slice(1)).toEqual(["1 row", "1 row", "1 row"]);
  await retype(page, 2, 'orderby(desc("valeu"))');
  await until(page, "document.querySelector('.trouble:not([hidden])') !== null");
  const broken = await seen(page);
  expect(broken).toMatchObject({
    errors: ["There is no column “valeu” here. Did you mean “value”?"],
    isStale: true,
    rows: [expect.stringMatching(/rows$/u), "1 row", "", ""]
  });
  expect(broken.caption).toBe("1 row.");
  expect(await page.$eval("#step-2", (field) => field.getAttribute("aria-invalid"))).toBe("true");
  // said to those who do not see it
  await until(
    page,
    "document.querySelector('[role=status]').textContent.startsWith('Step 2: There is no column')"
  );
  await retype(page, 2, 'orderby("value")');
  await until(page, "!document.querySelector('.notebook-result').classList.contains('stale')");
  expect((await seen(page)).errors).toEqual([]);
  expect(problems).toEqual([]);
  await page.close();
});

test("steps are added, moved and removed by keyboard alone", async () => {
  const {page, problems} = await openSite(browser, dist, "notebook.html");
  await page.focus("#step-1");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await until(page, "document.activeElement.id === 'step-2'");
  await page.keyboard.type("slice(0, 2)");
  await caption(page, "2 rows");
  await page.keyboard.down("Alt");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.up("Alt");
  await until(page, "document.activeElement.id === 'step-3'");
  const moved = await seen(page);
  expect(moved.steps[2]).toBe("slice(0, 2)");
  expect(moved.steps[1]).toContain("orderby");
  // sorted first, then the first two: the largest
  await until(
    page,
    `document.querySelector(".notebook-result tbody td:nth-child(3)").textContent.length > 6`
  );
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await caption(page, "6 rows");
  expect((await seen(page)).steps.length).toBe(3);
  await page.focus('[data-add="slice"]');
  await page.keyboard.press("Enter");
  await until(page, "document.activeElement.id === 'step-4'");
  expect((await seen(page)).steps[3]).toBe("slice(0, 10)");
  expect(problems).toEqual([]);
  await page.close();
});

test("a link restores its steps, and runs a stranger's only at a press", async () => {
  const {page} = await openSite(browser, dist, "notebook.html");
  await retype(page, 1, 'filter(d => d.item === "tanks")');
  await caption(page, "1 row");
  await page.click('[data-do="link"]');
  const address = page.url();
  expect(decodeURIComponent(address)).toContain('filter(d => d.item === "tanks")');
  await page.reload();
  // one's own steps run again
  await caption(page, "1 row");
  const {page: other} = await openSite(browser, dist, `notebook.html${new URL(address).hash}`);
  expect(await seen(other)).toMatchObject({
    steps: [expect.stringContaining("tanks"), expect.anything(), expect.anything()],
    caption: null
  });
  await retype(other, 2, 'orderby("value")');
  expect(await seen(other)).toMatchObject({caption: null, rows: ["", "", "", ""]});
  await other.click("button.run");
  await caption(other, "1 row");
  const mischief = encodeURIComponent('table("findings").filter((document.title = "run", d => true))');
  const {page: bad} = await openSite(browser, dist, `notebook.html#steps=${mischief}`);
  expect(await bad.title()).not.toBe("run");
  await Promise.all([page.close(), other.close(), bad.close()]);
});

test("an example costs nobody their own steps: the way back leads to them", async () => {
  const {page} = await openSite(browser, dist, "notebook.html");
  await retype(page, 1, 'filter(d => d.item === "tanks")');
  await caption(page, "1 row");
  await page.click('[data-example="4"]');
  await until(
    page,
    "document.querySelector('#step-0').value === 'findings' && document.querySelector('#step-2-rows').textContent !== ''"
  );
  await page.goBack();
  await until(page, "document.querySelector('#step-1').value.includes('tanks')");
  await caption(page, "1 row");
  await page.close();
});

test("caveats travel through grouping into table, chart and CSV", async () => {
  const {findingId, claimId} = readSuspect(dist);
  const {page} = await openSite(browser, dist, "notebook.html");
  const [csv] = await Promise.all([
    page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          URL.createObjectURL = (blob) => {
            void (blob as Blob).text().then(resolve);
            return "data:,";
          };
        })
    ),
    (async () => {
      await retype(page, 2, 'groupby("article_id").rollup({vehicles: op.sum("value")})');
      await retype(page, 3, 'select("article_id", "vehicles")');
      await until(
        page,
        "document.querySelector('.notebook-result th:last-child')?.textContent === 'vehicles'"
      );
      await page.click('[data-do="csv"]');
    })()
  ]);
  expect(csv).toMatch(/^article_id,vehicles,claim_ids,caveats,caveat_sentences\n/u);
  expect(csv.split("\n")[1]).toContain(findingId);
  expect(csv.split("\n")[1]).toContain(claimId);
  const row = await page.$eval(".notebook-result tbody tr", (tr) => tr.innerHTML);
  expect(row).toContain(`caveats.html#${findingId}`);
  // from the row to its sentences
  await page.click(".notebook-result tbody .evidence");
  await page.waitForSelector("#evidence-card:popover-open blockquote");
  await page.close();
});

test("the copied code runs in Node against the published tables, and gives the same rows", async () => {
  const server = await serve(dist);
  const {page} = await openSite(browser, dist, "notebook.html");
  await page.click('[data-example="5"]');
  await until(page, "document.querySelector('.code code').textContent.includes('attributed_to')");
  await caption(page, "6 rows");
  const cells = await page.$$eval(".notebook-result tbody tr", (rows) =>
    rows.map((row) => [...row.querySelectorAll("td")].slice(1).map((cell) => cell.textContent))
  );
  const code = await page.$eval(".code code", (element) => element.textContent);
  const site = page.url().replace(/notebook\.html.*$/u, "");
  symlinkSync(join(root, "node_modules"), join(scratch, "node_modules"));
  const {port} = server.address() as AddressInfo;
  writeFileSync(
    join(scratch, "steps.mjs"),
    `${code.replaceAll(site, `http://127.0.0.1:${port}/`)}\nconsole.log("rows", JSON.stringify(result.objects()));`
  );
  const {stdout} = await promisify(execFile)(process.execPath, ["steps.mjs"], {cwd: scratch});
  const rows = JSON.parse(stdout.slice(stdout.indexOf("rows ") + 5)) as Record<string, unknown>[];
  expect(rows.map((row) => Object.values(row).map(String))).toEqual(cells);
  server.close();
  await page.close();
});

const serve = (folder: string): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      response.end(readFileSync(join(folder, new URL(request.url ?? "", "http://x").pathname)));
    });
    server.listen(0, "127.0.0.1", () => {
      resolve(server);
    });
  });
