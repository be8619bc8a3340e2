import {loadFigureData} from "./loadFigureData.js";
import {makeMarksReachable} from "./figureMarks.js";
import {readState, writeState} from "./pageState.js";

/** Lets every switch redraw its figure, by the function that drew it at build, in the widths it was drawn in. */
export function startSwitches(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>("figure[data-figure]")) {
    const inputs = [...figure.querySelectorAll<HTMLInputElement>(".figure-switch input")];
    const [first] = inputs;
    const name = figure.dataset.figure;
    if (!first || name === undefined) continue;
    const choose = (value: string): void => {
      writeState(name, value === first.value ? null : value);
      void redraw(figure, name, value);
    };
    for (const input of inputs)
      input.addEventListener("change", () => {
        choose(input.value);
      });
    const shared = inputs.find(({value}) => value === readState(name));
    if (!shared || shared === first) continue;
    shared.checked = true;
    choose(shared.value);
  }
}

/** The switch's latest choice; an older drawing that comes late is dropped. */
const latest = new WeakMap<HTMLElement, string>();

async function redraw(figure: HTMLElement, name: string, choice: string): Promise<void> {
  latest.set(figure, choice);
  const [{figures}, data] = await Promise.all([import("../figures/index.js"), loadFigureData()]);
  const drawn = figures.find((known) => known.name === name);
  if (!drawn || latest.get(figure) !== choice) return;
  for (const frame of figure.querySelectorAll<HTMLElement>(".drawing")) {
    keepRoom(frame);
    const layout = frame.classList.contains("phone") ? "phone" : "desk";
    frame.replaceChildren(
      drawn.draw(data, {document, width: Number(frame.dataset.width), choice, id: `${name}-${layout}`})
    );
  }
  makeMarksReachable(figure);
}

/** A drawing keeps the room of the tallest that stood there, at any width, so that what follows does not jump. */
function keepRoom(frame: HTMLElement): void {
  const {width, height} = frame.querySelector("svg")?.viewBox.baseVal ?? {width: 0, height: 0};
  const tallest = Math.max(height, Number(frame.dataset.tallest ?? 0));
  frame.dataset.tallest = String(tallest);
  frame.style.aspectRatio = `${width} / ${tallest}`;
}
