import {spawn, type ChildProcess} from "node:child_process";
import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "puppeteer";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../../scripts/browser/launchBrowser.js";
import {freePort} from "../../scripts/preview/freePort.js";
import {ROOT} from "../loaders/root.js";
import {copyProject} from "./copyProject.js";

/** Far from where people's own previews are. */
const PORT = 7300;

let copy: string;
let preview: ChildProcess;
let browser: Browser;
let page: Page;
const problems: string[] = [];
beforeAll(async () => {
  copy = copyProject(ROOT);
  const port = String(await freePort(PORT));
  preview = spawn(process.execPath, ["scripts/run.mjs", "dev", "--no-open", "--port", port], {
    cwd: copy,
    stdio: ["ignore", "pipe", "inherit"]
  });
  const serves = new Promise<void>((resolve, reject) => {
    preview.stdout?.setEncoding("utf8").on("data", (text: string) => {
      if (text.includes(`:${port}`)) resolve();
    });
    preview.on("exit", (code) => {
      reject(new Error(`the preview ended with exit ${code ?? "?"}`));
    });
  });
  [browser] = await Promise.all([launchBrowser(), serves]);
  page = await browser.newPage();
  await page.setViewport({width: 1280, height: 900});
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("response", (answer) => {
    if (answer.status() >= 400) problems.push(`${answer.status()} ${answer.url()}`);
  });
  await page.goto(`http://127.0.0.1:${port}/forces`, {waitUntil: "networkidle2"});
});
afterAll(async () => {
  await browser.close();
  const ended = new Promise((resolve) => preview.once("exit", resolve));
  preview.kill("SIGINT");
  await ended;
  rmSync(copy, {recursive: true, force: true});
});

test("shows figures that answer: a mark opens its sentence, a switch draws anew", async () => {
  const bar = await page.waitForSelector("figure .drawing.desk [data-claim] rect");
  await bar?.evaluate((node) => node.dispatchEvent(new MouseEvent("click", {bubbles: true})));
  const card = await page.waitForSelector("#evidence-card:popover-open blockquote");
  expect(await card?.evaluate(({textContent}) => textContent)).toContain("6 military aircraft");
  await page.keyboard.press("Escape");
  await page.$eval(".figure-switch input[value=set-aside]", (input) => {
    (input as HTMLElement).click();
  });
  await page.waitForSelector("figure svg[data-choice=set-aside]");
  expect(problems).toEqual([]);
});

test("a change of prose shows on the open page, its figures stay", async () => {
  const file = join(copy, "src/forces.md");
  const figures = await page.$$eval("main > figure", (all) => all.length);
  writeFileSync(file, `${readFileSync(file, "utf8")}\nA word from the author.\n`);
  await page.waitForFunction(() => document.querySelector("main")?.textContent.includes("from the author"));
  expect(await page.$$eval("main > figure", (all) => all.length)).toBe(figures);
  expect(figures).toBeGreaterThan(1);
  expect(problems).toEqual([]);
});
