import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {listFiles} from "../../scripts/site/listFiles.js";
import {builtSite} from "./builtSite.js";

const dist = await builtSite();
const files = listFiles(dist);
const pages = files.filter((file) => file.endsWith(".html"));
const read = (file: string): string => readFileSync(join(dist, file), "utf8");

test("a delivered site holds no file of Framework's own", () => {
  expect(files.filter((file) => /^_(?:import|node|npm|observablehq)\//u.test(file))).toEqual([]);
  expect(files.filter((file) => /^_app\/site\.\w+\.js$/u.test(file))).toHaveLength(1);
});

test.each(pages)("%s carries its style, forbids inline scripts and loads only files of the site", (page) => {
  const html = read(page);
  const [, policy = ""] =
    /<meta http-equiv="Content-Security-Policy" content="(?<policy>[^"]*)">/u.exec(html) ?? [];
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/u);
  expect(policy.includes("unsafe-eval")).toBe(page === "notebook.html");
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<script|<style|<link/u));
  expect(html).not.toMatch(/<link rel="(?:stylesheet|modulepreload)/u);
  expect(html).toMatch(/<style>[^<]*color-scheme/u);
  for (const [, attributes = "", code = ""] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gu))
    expect(attributes.includes("ld+json") || (attributes.includes(" src=") && code === "")).toBe(true);
  expect(html).not.toMatch(/<[^>]+ on\w+=/u);
});
