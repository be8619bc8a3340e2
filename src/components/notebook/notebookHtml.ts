import {escapeHtml} from "../escapeHtml.js";
import {joinChain, type Chain} from "./chain.js";
import {examplesFor} from "./examples.js";
import {CLAIMS} from "./openTables.js";
import type {StepOutcome} from "./runChain.js";
import {OFFERED} from "./verbs.js";

/** Where an address keeps steps. */
export const STEPS = "#steps=";

export const stepsHash = (chain: Chain): string => STEPS + encodeURIComponent(joinChain(chain));

/** A published table that can be picked. */
export interface Pickable {
  readonly name: string;
  readonly title: string;
  /** are its rows claims? */
  readonly claims: boolean;
}

/** Everything above the result, as the build writes it and a script finds it. */
export function benchHtml(tables: readonly Pickable[], chain: Chain, steps: readonly StepOutcome[]): string {
  const claims = tables.flatMap((table) => (table.claims && table.name !== CLAIMS ? [table.name] : []));
  const questions = examplesFor(claims).map(
    ({question}, i) => `<li><button type="button" data-example="${i}">${escapeHtml(question)}</button></li>`
  );
  const options = tables.map(
    ({name, title, claims}) =>
      `<option value="${escapeHtml(name)}"${claims ? " data-claims" : ""}${name === chain.table ? " selected" : ""}>${escapeHtml(`${name} (${title})`)}</option>`
  );
  const verbs = OFFERED.map(
    ({verb, does}) => `<button type="button" data-add="${verb}"><b>${verb}</b> ${escapeHtml(does)}</button>`
  );
  return (
    `<noscript><p>Without JavaScript the steps cannot be changed. This is how the first question is asked, with its answer below. All tables can be <a href="./data.html">downloaded</a>.</p><pre><code>${escapeHtml(joinChain(chain))}</code></pre></noscript>` +
    `<div class="needs-script bench"><h2 class="bench-head" id="bench-questions">Start from a question</h2><ul class="questions" aria-labelledby="bench-questions">${questions.join("")}</ul>` +
    `<h2 class="bench-head" id="bench-steps">Steps</h2>` +
    `<div class="step" data-state="done"><div class="step-line"><label for="step-0">Table</label><select id="step-0" aria-describedby="step-0-rows step-0-error">${options.join("")}</select>${rowsHtml(0, steps[0])}</div>${errorHtml(0, steps[0])}</div>` +
    `<ol class="steps" aria-labelledby="bench-steps">${stepCards(chain, steps)}</ol>` +
    `<div class="add" role="group" aria-label="Add a step">${verbs.join("")}</div>` +
    `<details class="columns"><summary>Columns at this step</summary><p>${escapeHtml((steps[0]?.columns ?? []).join(", "))}</p></details>` +
    `<div class="bar"><button type="button" class="run" data-do="run" hidden>Run these steps</button><button type="button" data-do="link">Copy link</button><button type="button" data-do="code">Copy code</button><button type="button" data-do="csv">Download CSV</button></div>` +
    `<p class="said" role="status"></p>` +
    `<details class="code"><summary>The code</summary><pre tabindex="0" role="region" aria-label="The code"><code></code></pre></details></div>`
  );
}

/** The steps after the table, each to be edited, moved and removed. */
export function stepCards({steps}: Chain, outcomes: readonly StepOutcome[]): string {
  return steps
    .map((step, i) => {
      const n = i + 1;
      const outcome = outcomes[n];
      const button = (name: string, words: string, sign: string, off: boolean): string =>
        `<button type="button" data-do="${name}" aria-label="${words} step ${n}"${off ? " disabled" : ""}>${sign}</button>`;
      return (
        `<li class="step" data-state="${outcome?.state ?? "waits"}"><div class="step-line"><label class="visually-hidden" for="step-${n}">Step ${n}</label>` +
        `<textarea id="step-${n}" rows="${rowsOf(step)}" spellcheck="false" autocapitalize="off" autocomplete="off" aria-describedby="step-${n}-rows step-${n}-error">${escapeHtml(step)}</textarea>` +
        `${rowsHtml(n, outcome)}<span class="step-buttons">${button("up", "Move up", "↑", n === 1)}${button("down", "Move down", "↓", n === steps.length)}${button("remove", "Remove", "×", false)}</span></div>${errorHtml(n, outcome)}</li>`
      );
    })
    .join("");
}

/** About how many characters of a step a line holds, on a desk and on a phone alike: the field stands next to its buttons, or above them. */
const LINE = 42;

/** The lines that a step takes, so that its field keeps its height when a script fits it to the words. */
const rowsOf = (step: string): number =>
  step.split("\n").reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / LINE)), 0);

const rowsHtml = (n: number, outcome: StepOutcome | undefined): string =>
  `<span class="step-rows" id="step-${n}-rows">${rowsWords(outcome)}</span>`;

const errorHtml = (n: number, outcome: StepOutcome | undefined): string =>
  `<p class="trouble" id="step-${n}-error"${outcome?.error ? "" : " hidden"}>${escapeHtml(outcome?.error ?? "")}</p>`;

/** "24 rows", "24 rows in 4 groups"; nothing for a step that leads nowhere. */
export function rowsWords(outcome: StepOutcome | undefined): string {
  if (outcome?.state !== "done") return "";
  const {rows, groups} = outcome;
  const counted = (n: number, one: string): string =>
    `${n.toLocaleString("en")} ${n === 1 ? one : `${one}s`}`;
  return counted(rows, "row") + (groups === null ? "" : ` in ${counted(groups, "group")}`);
}
