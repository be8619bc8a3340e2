import {drawingId} from "../figures/drawingId.js";
import {loadFigureData} from "./loadFigureData.js";
import {makeMarksReachable} from "./figureMarks.js";
import {readState, writeState} from "./pageState.js";

/** Lets every switch redraw its figure, by the function that drew it at build, in the widths it was drawn in. */
export function startSwitches(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>("figure[data-figure]")) {
    const inputs = [...figure.querySelectorAll<HTMLInputElement>(".figure-switch [type=radio]")];
    const day = figure.querySelector<HTMLInputElement>(".figure-switch [type=date]");
    const [first] = inputs;
    const name = figure.dataset.figure;
    if (!first || name === undefined) continue;
    const choose = (value: string, event?: Event): void => {
      writeState(name, value === first.value ? null : value);
      void redraw(figure, name, value, event?.timeStamp);
    };
    for (const input of inputs)
      input.addEventListener("change", (event) => {
        if (day) day.value = "";
        choose(input.value, event);
      });
    const chooseDay = (): void => {
      // a year that is being typed begins with zeros
      if (day?.value.startsWith("0") === true) return;
      for (const input of inputs) input.checked = input === first && day?.value === "";
      choose(day?.value === "" ? first.value : (day?.value ?? ""));
    };
    day?.addEventListener("change", chooseDay);
    const state = readState(name);
    const shared = inputs.find(({value}) => value === state);
    if (day && state !== null && !shared) {
      // what is no day leaves it empty
      day.value = state;
      if (day.value !== "") chooseDay();
    }
    if (!shared || shared === first) continue;
    shared.checked = true;
    choose(shared.value);
  }
}

/** The switch's latest choice; an older drawing that comes late is dropped. */
const latest = new WeakMap<HTMLElement, string>();

async function redraw(figure: HTMLElement, name: string, choice: string, chosen = -Infinity): Promise<void> {
  latest.set(figure, choice);
  const [{figures}, {nameMarks}, data] = await Promise.all([
    import("../figures/index.js"),
    import("../figures/kit/nameMarks.js"),
    loadFigureData()
  ]);
  const drawn = figures.find((known) => known.name === name);
  if (!drawn || latest.get(figure) !== choice) return;
  const fill = (frame: HTMLElement): void => {
    if (performance.now() - chosen > AT_ONCE_MS || parent !== window) keepRoom(frame);
    else frame.style.aspectRatio = "";
    const isWithin = frame.contains(document.activeElement);
    const layout = frame.classList.contains("phone") ? "phone" : "desk";
    const svg = drawn.draw(data, {
      document,
      width: Number(frame.dataset.width),
      choice,
      id: drawingId(name, layout)
    });
    // marks are called as those of the page that was built; what more there is to say comes when a reader comes near
    for (const tooltip of svg.querySelectorAll("g > title")) tooltip.remove();
    nameMarks(data, svg);
    frame.replaceChildren(svg);
    makeMarksReachable(frame);
    // whoever went on before the drawing was there stays in it
    if (isWithin) frame.querySelector<SVGElement>('[tabindex="0"]')?.focus();
  };
  // asked of all before any is changed, so that the page is not laid out in between
  const frames = [...figure.querySelectorAll<HTMLElement>(".drawing")];
  const inSight = frames.filter((frame) => frame.offsetParent !== null);
  inSight.forEach(fill);
  setTimeout(() => {
    if (latest.get(figure) === choice) frames.filter((frame) => !inSight.includes(frame)).forEach(fill);
  }, OTHER_MS);
}

/**
 * What follows a drawing may move up or down right upon a reader's choice: that is what was chosen, and the switch above stays. What comes later would be a jump, and so would
 * a frame in another site's page that becomes lower.
 */
const AT_ONCE_MS = 400;

/** The drawing in the other width is made when the reader has seen this one. */
const OTHER_MS = 300;

/** A drawing keeps the room of the tallest that stood there, at any width, so that what follows does not jump. */
function keepRoom(frame: HTMLElement): void {
  const {width, height} = frame.querySelector("svg")?.viewBox.baseVal ?? {width: 0, height: 0};
  const tallest = Math.max(height, Number(frame.dataset.tallest ?? 0));
  frame.dataset.tallest = String(tallest);
  frame.style.aspectRatio = `${width} / ${tallest}`;
}
