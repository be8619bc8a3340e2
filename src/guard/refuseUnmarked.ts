import type {Figure, FigureData} from "../figures/figure.js";
import {unmarkedInDrawing} from "./unmarkedInDrawing.js";

/** Kept as long as the data live: a figure stands on several pages, and in several widths. */
const passed = new WeakMap<FigureData, Set<Figure>>();

/**
 * Refuses a figure that shows a doubtful claim without its doubt, at any of the widths and in any choice of its switch, since a reader's
 * browser draws these with the same function.
 *
 * @param document that of the build
 * @throws Error that names figure, choice, claim and finding, and what to do
 */
export function refuseUnmarked(
  figure: Figure,
  data: FigureData,
  document: Document,
  widths: readonly number[]
): void {
  const known = passed.get(data) ?? new Set();
  if (known.has(figure)) return;
  const control = figure.switch?.(data);
  // one day stands for any other
  const days = control?.day === undefined ? [] : ["2000-01-01"];
  const choices = control ? [...control.choices.map(({value}) => value), ...days] : [undefined];
  for (const width of widths)
    for (const choice of choices) {
      const svg = figure.draw(data, {document, width, ...(choice === undefined ? {} : {choice})});
      const [problem] = unmarkedInDrawing(svg, figure, data);
      if (problem === undefined) continue;
      const where = `${figure.name} (${width} px${choice === undefined ? "" : `, choice ${choice}`})`;
      throw new Error(
        `figure ${where} ${problem}; draw a caveatMark() into each group of the claim, or let an editor dismiss the finding`
      );
    }
  passed.set(data, known.add(figure));
}
