import {afterEach, describe, expect, test, vi} from "vitest";
import type {Claim} from "../../loaders/model.js";
import type {Figure, FigureData} from "../../src/figures/figure.js";
import {figures} from "../../src/figures/index.js";
import {standingErrors} from "../../src/figures/kit/doubt.js";
import {unmarkedInDrawing} from "../../src/guard/unmarkedInDrawing.js";
import {toFigureData} from "../../src/markdown/figureData.js";
import {figureOf} from "../figures/change.js";
import {choicesOf, draw} from "../figures/drawn.js";
import {dossier} from "../loaders/root.js";
import {render} from "../pages/render.js";

const data = toFigureData(dossier);
const isWrong = (claim: Claim): boolean => standingErrors(data, claim).length > 0;
const withErrors = figures.filter((figure) => figure.claims(data).some(isWrong));

/** A figure as it is drawn, then changed. */
function changed(figure: Figure, change: (svg: SVGSVGElement) => void): Figure {
  return {
    ...figure,
    draw(rows, options) {
      const svg = figure.draw(rows, options);
      change(svg);
      return svg;
    }
  };
}

/** Takes away the first mark that names an error. */
function loseMark(svg: SVGSVGElement): void {
  const errors = data.findings.filter(({severity}) => severity === "error");
  const mark = [...svg.querySelectorAll(".caveat-mark")].find((each) =>
    errors.some(({finding_id}) => each.matches(`[data-caveat~="${finding_id}"]`))
  );
  if (!mark) throw new Error("no mark of an error in the drawing");
  mark.remove();
}

const problems = (figure: Figure, rows: FigureData = data): readonly string[] =>
  unmarkedInDrawing(draw(figure, rows, 680), figure, rows);

describe("unmarkedInDrawing(svg, figure, data)", () => {
  test("has figures with errors to look at", () => {
    expect(withErrors.length).toBeGreaterThan(3);
  });

  test.each(withErrors.map((figure) => ({name: figure.name, figure})))(
    "finds nothing in $name as it is, in any choice",
    ({figure}) => {
      for (const choice of choicesOf(figure, data))
        expect(unmarkedInDrawing(draw(figure, data, 288, choice), figure, data)).toEqual([]);
    }
  );

  test.each(withErrors.map((figure) => ({name: figure.name, figure})))(
    "misses one deleted mark of $name, and names claim and finding",
    ({figure}) => {
      const [problem] = problems(changed(figure, loseMark));
      expect(problem).toMatch(/^draws claim \d{3}-\d-\w+ “.+” without its mark of error f-\w+ \([a-z-]+\)$/u);
    }
  );

  test("sees a figure of a claim that no marked group draws", () => {
    const figure = changed(figureOf("number-that-breaks-the-chart"), (svg) => {
      const group = [...svg.querySelectorAll("[data-claim]")].find((each) =>
        each.textContent.includes("5,000,268")
      );
      for (const text of group?.querySelectorAll("text") ?? []) svg.appendChild(text);
    });
    expect(problems(figure)[0]).toMatch(/^prints “5,000,268” of claim .+ outside the marked group/u);
  });

  test("wants the doubt in the text alternative too", () => {
    const figure = changed(figureOf("where-things-are"), (svg) => {
      const desc = svg.querySelector("desc");
      if (desc) desc.textContent = desc.textContent.replace(/Doubtful.*/u, "");
    });
    expect(problems(figure)[0]).toMatch(/^has a text alternative that does not call claim .+ doubtful/u);
  });

  test("asks for no mark where an editor has dismissed the finding", () => {
    const findings = data.findings.map((finding) => ({...finding, state: "dismissed" as const}));
    const figure = changed(figureOf("number-that-breaks-the-chart"), (svg) => {
      svg.querySelector(".caveat-mark")?.remove();
    });
    expect(problems(figure, {...data, findings})).toEqual([]);
  });
});

describe("a page whose figure has lost a mark", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test.each(withErrors.map((figure) => ({name: figure.name, figure})))(
    "does not build with $name: page and line, figure, claim and finding are named",
    ({name, figure}) => {
      const drawWhole = figure.draw.bind(figure);
      vi.spyOn(figure, "draw").mockImplementation((rows, options) => {
        const svg = drawWhole(rows, options);
        loseMark(svg);
        return svg;
      });
      // a dossier of its own: what has passed once is not looked at again
      expect(() => render(`Words.\n\n:::figure ${name}`, {...dossier})).toThrow(
        new RegExp(
          `^page\\.md:3: :::figure ${name}: figure ${name} \\(288 px.*\\) draws claim .+ without its mark of error f-`,
          "u"
        )
      );
    }
  );

  test("does not build either where only another choice of its switch has lost it", () => {
    const figure = figureOf("number-that-breaks-the-chart");
    const drawWhole = figure.draw.bind(figure);
    vi.spyOn(figure, "draw").mockImplementation((rows, options) => {
      const svg = drawWhole(rows, options);
      if (options.choice === "set-aside") loseMark(svg);
      return svg;
    });
    expect(() => render(`:::figure ${figure.name}`, {...dossier})).toThrow(/choice set-aside/u);
  });
});
