import type {Page} from "puppeteer";
import {PAGE_OF} from "../../src/markdown/pageNumber.js";

/**
 * Makes of the briefing's page what paper needs:
 * - a figure's text alternative is its name and its description: a PDF has one for each, which Chromium takes from the name;
 * - numbers of marks are read out: there is no other name for a link in a PDF than its words;
 * - a figure that holds a drawing is a group: else the tree would have a figure without an alternative around the one that has it;
 * - headings are no links to themselves;
 * - links within the text to a section show its page.
 */
export function preparePaper(page: Page): Promise<void> {
  return page.evaluate((pageOf) => {
    for (const drawing of document.querySelectorAll("svg[aria-describedby]")) {
      const words = ["aria-labelledby", "aria-describedby"].map(
        (name) => document.getElementById(drawing.getAttribute(name) ?? "")?.textContent ?? ""
      );
      drawing.setAttribute("aria-label", words.join(". "));
      drawing.removeAttribute("aria-labelledby");
      drawing.removeAttribute("aria-describedby");
    }
    for (const number of document.querySelectorAll("a.caveat-mark > [aria-hidden]"))
      number.removeAttribute("aria-hidden");
    for (const figure of document.querySelectorAll("figure")) figure.setAttribute("role", "group");
    for (const anchor of document.querySelectorAll(".observablehq-header-anchor"))
      anchor.replaceWith(...anchor.childNodes);
    for (const link of document.querySelectorAll<HTMLAnchorElement>("main :is(p, li) > a[href^='#']")) {
      const id = decodeURIComponent(link.hash.slice(1));
      if (!/^H[1-6]$/u.test(document.getElementById(id)?.tagName ?? "")) continue;
      const number = document.createElement("span");
      number.className = "page-of";
      number.setAttribute(pageOf, id);
      link.append(", ", number);
    }
  }, PAGE_OF);
}
