import {afterAll, beforeAll, expect, test} from "vitest";
import {en} from "../../src/words/en.js";
import {LANGUAGES, wordsOf, type Words} from "../../src/words/index.js";
import {render} from "./render.js";

/** The catalogue with a sign at every word of it: what has none on a page comes from elsewhere. */
const signed = (value: unknown): unknown => {
  if (typeof value === "string") return `«${value}»`;
  if (typeof value === "function")
    return (...parts: unknown[]) => `«${(value as (...parts: unknown[]) => string)(...parts)}»`;
  return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, signed(part)]));
};
const xx = {...(signed(en) as Words), lang: "xx"};
const languages = LANGUAGES as Words[];

beforeAll(() => void languages.push(xx));
afterAll(() => void languages.pop());

const PAGE =
  "## Head\n\n:::contents\n\n:::reading\n\n[[009-1-tanks]]\n\n:::edition\n\n:::notes\n\n:::evidence";

test("wordsOf(path) gives the language that ends a page's name, else the first", () => {
  expect(wordsOf("/briefing.xx").lang).toBe("xx");
  expect(wordsOf("briefing.xx.html").lang).toBe("xx");
  expect(wordsOf("/briefing").lang).toBe("en");
  expect(wordsOf("/briefing.yy").lang).toBe("en");
});

test("a page in another language has no word of the briefing's blocks from outside its catalogue", () => {
  const {document} = render(PAGE, undefined, undefined, "/page.xx");
  const fixed = document.querySelectorAll(
    ".reading :is(h2, dd), .appendix > summary, .evidence-list thead tr:last-child th, .no-speaker, .judged, [data-edition] a:first-child, .note-facts > a:last-child"
  );
  expect(fixed.length).toBeGreaterThan(15);
  for (const {textContent} of fixed) expect(textContent.replace(/«[^»]*»/gu, "")).not.toMatch(/\p{L}/u);
  // links that say "1" to the eye say in that language what they are
  for (const link of document.querySelectorAll(".evidence-number a"))
    expect(link.getAttribute("aria-label")).toMatch(/^«.*»$/u);
  expect(document.querySelector(".caveat-mark")?.getAttribute("title")).toMatch(/^«.*»$/u);
  expect(document.querySelector(".note-facts")?.textContent).toContain(`«${en.register.about}»`);
});
