import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {FigureData} from "../../src/figures/figure.js";
import {drawingId} from "../../src/figures/drawingId.js";
import {figures} from "../../src/figures/index.js";
import {namedFigure} from "../../src/figures/namedFigure.js";
import {altOf} from "../../src/figures/kit/doubt.js";
import {openFindings, openFindingsOf} from "../../src/figures/kit/findings.js";
import {SMALL} from "../../src/figures/kit/textWidth.js";
import {SEVERITY_WORDS} from "../../src/components/severityWords.js";
import {paint} from "../../src/figures/palette.js";
import {data} from "./data.js";
import {choicesOf, documents, draw, groupsOf, lines, markup, WIDTHS} from "./drawn.js";

const css = readFileSync(new URL("../../src/figures/figures.css", import.meta.url), "utf8");
const palette = readFileSync(new URL("../../src/figures/palette.ts", import.meta.url), "utf8");
const empty: FigureData = {
  claims: [],
  findings: [],
  findingClaims: [],
  references: [],
  agreements: [],
  origins: [],
  claimOrigins: [],
  articles: []
};
/** the estimate is wider than the site's own face by more than this */
const SLACK = 1;

const NUMBERS = new Set(["x", "y", "d", "width", "height", "cx", "cy", "r", "points"]);
const CLASSES = new Set([
  "claim",
  "reference",
  "fig",
  ...[...css.matchAll(/\.([\w-]+) \{/gu)].map(([, name = ""]) => name)
]);

/** Whether an attribute leaves colours to the classes of figures.css, and its numbers are rounded and of a size. */
function isPlain(name: string, value: string, ids: readonly string[]): boolean {
  if (/^(?:style|stroke|on.*)$/u.test(name)) return false;
  if (name === "fill") return ids.some((id) => value === `url(#${id})`);
  if (name === "class") return value.split(" ").every((word) => CLASSES.has(word));
  if (NUMBERS.has(name) && /NaN|undefined|Infinity|\.\d{3}/u.test(value)) return false;
  return !((name === "width" || name === "height") && value.startsWith("-"));
}

it("figures has each name once, in kebab-case", () => {
  const names = figures.map(({name}) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
  const ids = names.flatMap((name) => [drawingId(name, "phone"), drawingId(name, "desk")]);
  expect(new Set(ids).size, "two figures may stand on one page").toBe(ids.length);
});

it("figures.css gives every class its token, and palette.ts tells of every token", () => {
  for (const name of Object.values(paint)) expect(css).toContain(`.${name} {`);
  const tokens = new Set(css.match(/--fig-[a-z-]+/gu));
  for (const token of tokens) expect(palette).toContain(`\`${token}\``);
  expect(css).not.toMatch(/var\(--fig-[a-z-]+\)/u);
});

/** The kind that takes options: one with a figure out of all proportion, sums that repeat, shares of named items, dates of a range. */
const ofMeasures = [
  "measure=vehicles",
  "measure=military_aid_pledged",
  "measure=ethnic_share",
  "measure=population",
  "measure=duration"
].map((options) => namedFigure(`claims-by-measure ${options}`));

describe.each([...figures, ...ofMeasures].map((figure) => ({name: figure.name, figure})))(
  "$name",
  ({figure}) => {
    const all = WIDTHS.flatMap((width) =>
      choicesOf(figure, data).map((choice) => ({width, choice, svg: draw(figure, data, width, choice)}))
    );

    it("draws the same in linkedom and in jsdom, and twice the same", () => {
      for (const choice of choicesOf(figure, data)) {
        const first = markup(draw(figure, data, 390, choice));
        expect(markup(draw(figure, data, 390, choice, documents.jsdom))).toBe(first);
        expect(markup(draw(figure, data, 390, choice))).toBe(first);
      }
    });

    it("takes an unknown choice for its first", () => {
      expect(markup(draw(figure, data, 390, "no-such-choice"))).toBe(markup(draw(figure, data, 390)));
    });

    it("keeps every line of text inside, and none below 12 pixels, at every width and choice", () => {
      for (const {svg, width, choice} of all) {
        const height = Number(svg.getAttribute("height"));
        expect(svg.getAttribute("viewBox")).toBe(`0 0 ${String(width)} ${String(height)}`);
        const outside = lines(svg).filter(
          ({size, left, right, baseline}) =>
            !(
              size >= SMALL &&
              left >= -SLACK &&
              right <= width + SLACK &&
              baseline > size * 0.6 &&
              baseline <= height
            )
        );
        expect(outside, `at ${String(width)}, ${choice ?? "no choice"}`).toEqual([]);
      }
    });

    it("sets no line of text upon another", () => {
      for (const {svg, width, choice} of all) {
        const set = lines(svg).filter(({text}) => text.trim() !== "");
        const upon = set.flatMap((a, i) =>
          set.slice(i + 1).flatMap((b) => {
            // estimates are wide by a tenth, so an overlap that small is none
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const apart = Math.abs(a.baseline - b.baseline);
            const overlap = across > 0.1 * Math.min(a.right - a.left, b.right - b.left) && apart < 10;
            return overlap ? [`“${a.text}” and “${b.text}”`] : [];
          })
        );
        expect(upon, `at ${String(width)}, ${choice ?? "no choice"}`).toEqual([]);
      }
    });

    it("names and describes itself, and draws with rounded numbers and classes only", () => {
      for (const {svg, choice = null} of all) {
        expect(svg.getAttribute("role")).toBe("img");
        const [title, desc] = ["aria-labelledby", "aria-describedby"].map((by) => svg.getAttribute(by));
        expect(svg.querySelector(`#${title ?? ""}`)?.textContent).toBe(figure.title(data));
        expect(svg.querySelector(`#${desc ?? ""}`)?.textContent).toBe(altOf(figure, data, choice));
        const ids = Array.from(svg.querySelectorAll("[id]")).map(({id}) => id);
        expect(new Set(ids).size).toBe(ids.length);
        // one question a picture: an expectation for each of its attributes takes longer than to draw it
        const odd = Array.from(svg.querySelectorAll("*")).flatMap((element) =>
          Array.from(element.attributes).flatMap(({name, value}) =>
            isPlain(name, value, ids) ? [] : [`${element.localName} ${name}="${value}"`]
          )
        );
        expect(odd).toEqual([]);
      }
    });

    it("has a group for every claim that it names, with the quote told", () => {
      for (const width of WIDTHS) {
        const svg = draw(figure, data, width);
        expect(figure.claims(data).length).toBeGreaterThan(0);
        for (const claim of figure.claims(data)) {
          const groups = groupsOf(svg, claim.claim_id);
          expect(groups.length, claim.claim_id).toBeGreaterThan(0);
          expect(groups[0]?.firstElementChild?.localName).toBe("title");
          const told = groups.map((group) => group.firstElementChild?.textContent ?? "");
          expect(told[0]).toContain(claim.quote);
          const [doubt] = openFindingsOf(data, [claim]);
          // by the title that readers know, not by its name in code
          const title = data.checkTitles?.[doubt?.check ?? ""] ?? "?";
          if (doubt)
            for (const words of told) expect(words).toContain(`${SEVERITY_WORDS[doubt.severity]}: ${title}.`);
        }
      }
    });

    it("draws no claim that it does not name", () => {
      const named = new Set(figure.claims(data).map(({claim_id}) => claim_id));
      for (const {svg} of all) {
        const drawn = Array.from(svg.querySelectorAll("[data-claim]")).flatMap((group) =>
          (group.getAttribute("data-claim") ?? "").split(" ")
        );
        expect(drawn.filter((id) => !named.has(id))).toEqual([]);
      }
    });

    it("marks every claim with an open finding, wherever it draws it", () => {
      for (const {svg, width, choice} of all)
        for (const claim of figure.claims(data)) {
          const findings = openFindings(data, claim).map(({finding_id}) => finding_id);
          for (const group of groupsOf(svg, claim.claim_id)) {
            const marked = Array.from(group.querySelectorAll(".caveat-mark")).flatMap((mark) =>
              (mark.getAttribute("data-caveat") ?? "").split(" ")
            );
            expect(marked, `${claim.claim_id} at ${String(width)}, ${choice ?? ""}`).toEqual(
              expect.arrayContaining(findings)
            );
          }
        }
    });

    it("keeps every caveat mark inside the picture", () => {
      for (const {svg, width} of all)
        for (const mark of Array.from(svg.querySelectorAll(".caveat-mark"))) {
          expect(svg.querySelector(mark.getAttribute("href") ?? "")?.localName).toBe("path");
          const [x, y] = [Number(mark.getAttribute("x")), Number(mark.getAttribute("y"))];
          expect(x).toBeGreaterThanOrEqual(6);
          expect(x).toBeLessThanOrEqual(width - 6);
          expect(y).toBeGreaterThanOrEqual(3);
        }
    });

    it("draws no mark for a finding that an editor dismissed", () => {
      const dismissed = {
        ...data,
        findings: data.findings.map((finding) => ({...finding, state: "dismissed" as const}))
      };
      expect(draw(figure, dismissed, 390).querySelectorAll(".caveat-mark").length).toBe(0);
    });

    it("says in a sentence that data are missing, and does not throw", () => {
      const svg = draw(figure, empty, 288);
      expect(
        lines(svg)
          .map(({text}) => text)
          .join(" ")
      ).toMatch(/^The documents .+\.$/u);
      expect(figure.title(empty)).not.toMatch(/undefined|NaN|null/u);
      expect(figure.alt(empty)).not.toMatch(/undefined|NaN|null/u);
      expect(figure.claims(empty)).toEqual([]);
    });

    it("speaks in whole words: no hole, no machine term", () => {
      const said = [figure.title(data), figure.subtitle(data), figure.note(data) ?? "", figure.alt(data)];
      for (const words of said)
        expect(words).not.toMatch(/undefined|NaN|null|\[object|[a-z]_[a-z]|\s{2}|\.\.\s/u);
      expect(figure.title(data).length).toBeLessThanOrEqual(140);
    });

    it("keeps the words of a text as words", () => {
      const hostile = {
        ...data,
        claims: data.claims.map((claim) => ({
          ...claim,
          quote: "<script>alert(1)</script>",
          item: claim.item === null ? null : "<b onclick=x>",
          event: claim.event ? "</text><script>alert(2)</script>" : null
        }))
      };
      const html = draw(figure, hostile, 390).outerHTML;
      expect(html).not.toMatch(/<script|<b /u);
    });
  }
);

describe("namedFigure(words)", () => {
  it("gives a kind of figure its options, and knows it again", () => {
    const words = 'claims-by-measure measure=so2 item="flare stack"';
    const figure = namedFigure(words);
    expect(figure.name).toBe("claims-by-measure-so2-flare-stack");
    expect(namedFigure(words)).toBe(figure);
    expect(namedFigure("timeline")).toBe(figures.find(({name}) => name === "timeline"));
  });
  it.each([
    ["timelin", /^no such figure; figures are .*timeline.*claims-by-measure measure=…/u],
    ["claims-by-measure", /^no measure named; write claims-by-measure measure=…/u],
    ["claims-by-measure colour=red measure=x", /^no such option: colour; write claims-by-measure/u],
    ["claims-by-measure measure=x oops", /^unexpected “oops”; write claims-by-measure/u]
  ])("says of “%s” what to write", (words, message) => {
    expect(() => namedFigure(words)).toThrow(message);
  });
});
