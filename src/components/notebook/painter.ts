import type {Chain} from "./chain.js";
import {rowsWords} from "./notebookHtml.js";
import type {ChainOutcome, StepOutcome} from "./runChain.js";
import type {ResultView} from "./showResult.js";
import {showView} from "./showView.js";

/** How long a reader must pause before an error is told: half of a word is none. */
const ERROR_MS = 450;
/** And before a screen reader is told what came out. */
const SPOKEN_MS = 800;

/** Writes into the notebook what steps led to. The result is exchanged in one go. */
export interface Painter {
  /** something is being loaded or run */
  busy(): void;
  paint(outcome: ChainOutcome, view: ResultView | null, chain: Chain): void;
  cards(html: string): void;
  table(name: string): void;
  focus(step: number): void;
  columns(names: readonly string[] | undefined): void;
  /** steps that are not run: a link brought them */
  stranger(isOne: boolean): void;
  say(words: string): void;
  code(text: string): void;
  shownRows(): number;
}

export function makePainter(root: HTMLElement): Painter {
  const find = <T extends Element>(selector: string, kind: new () => T): T => {
    const found = root.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`missing in the notebook: ${selector}`);
    return found;
  };
  fitFields(root);
  const result = find(".notebook-result", HTMLElement);
  const said = find(".said", HTMLElement);
  let telling = 0;
  let speaking = 0;
  let loading = 0;
  const say = (words: string): void => {
    clearTimeout(loading);
    clearTimeout(speaking);
    said.textContent = words;
  };
  const sayLater = (words: string): void => {
    clearTimeout(loading);
    clearTimeout(speaking);
    speaking = window.setTimeout(() => {
      said.textContent = words;
    }, SPOKEN_MS);
  };
  const tellError = (n: number, {state, error}: StepOutcome): void => {
    const field = root.querySelector(`#step-${n}`);
    const place = root.querySelector<HTMLElement>(`#step-${n}-error`);
    if (!field || !place) return;
    place.textContent = error ?? "";
    place.hidden = error === null;
    field.closest<HTMLElement>(".step")?.setAttribute("data-state", state);
    if (error === null) field.removeAttribute("aria-invalid");
    else field.setAttribute("aria-invalid", "true");
  };
  return {
    say,
    busy() {
      clearTimeout(loading);
      loading = window.setTimeout(() => {
        said.textContent = "Loading …";
      }, 300);
    },
    paint({steps, table}, view, chain) {
      clearTimeout(telling);
      steps.forEach((outcome, n) => {
        const rows = root.querySelector(`#step-${n}-rows`);
        if (rows) rows.textContent = rowsWords(outcome);
        if (outcome.error === null) tellError(n, outcome);
      });
      result.classList.toggle("stale", table === null);
      const wrong = steps.findIndex(({error}) => error !== null);
      const failed = steps[wrong];
      if (failed) {
        telling = window.setTimeout(() => {
          tellError(wrong, failed);
        }, ERROR_MS);
        sayLater(`${wrong === 0 ? `Table ${chain.table}` : `Step ${wrong}`}: ${failed.error ?? ""}`);
      } else sayLater(`${rowsWords(steps.at(-1))}.`);
      if (view) showView(result, view);
    },
    cards(html) {
      find(".steps", HTMLElement).innerHTML = html;
      fitFields(root);
    },
    table(name) {
      const select = find("#step-0", HTMLSelectElement);
      select.value = name;
      // a name that a link made up is shown too, to be told what is wrong with it
      if (select.value !== name) {
        select.add(new Option(name, name));
        select.value = name;
      }
    },
    focus(step) {
      const field =
        root.querySelector<HTMLTextAreaElement>(`#step-${step}`) ?? find("#step-0", HTMLSelectElement);
      field.focus();
      if (field instanceof HTMLTextAreaElement)
        field.setSelectionRange(field.value.length, field.value.length);
    },
    columns(names) {
      if (names) find(".columns p", HTMLElement).textContent = names.join(", ");
    },
    stranger(isOne) {
      find("button.run", HTMLElement).hidden = !isOne;
      result.classList.remove("stale");
      if (!isOne) return;
      result.replaceChildren();
      find("#step-0-rows", HTMLElement).textContent = "";
      say("These steps came with the address and are not run yet. Read them, then run them.");
    },
    code(text) {
      find(".code code", HTMLElement).textContent = text;
    },
    shownRows: () => result.querySelectorAll("tbody tr").length
  };
}

/** Fields as high as their words, where browsers can do that. Not in the style sheet, for checkers do not know the property yet. */
function fitFields(root: ParentNode): void {
  for (const field of root.querySelectorAll("textarea")) field.style.setProperty("field-sizing", "content");
}
