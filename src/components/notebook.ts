import {loadFigureData} from "./loadFigureData.js";
import {EXAMPLES} from "./notebook/examples.js";
import {notebookTables} from "./notebook/notebookTables.js";
import {runSteps, type Arquero} from "./notebook/runSteps.js";
import {resultCsv} from "./notebook/resultCsv.js";
import {siteUrl} from "./siteUrl.js";
import {resultBars, resultTable} from "./notebook/showResult.js";

/** Where an address keeps steps. They are shown when it is opened, and run only when the reader says so. */
const STEPS = "#steps=";
/** The choice among the examples that gives a reader's own steps back. */
const OWN = "own";

const root = document.getElementById("notebook");
if (root) start(root);

function start(root: HTMLElement): void {
  root.innerHTML = `<label for="steps">Steps</label>
<textarea id="steps" spellcheck="false" autocapitalize="off" autocomplete="off"></textarea>
<div class="bar"><button type="button" class="run">Run</button><button type="button" class="share">Link to these steps</button><button type="button" class="copy">Copy</button><button type="button" class="download" hidden>Download CSV</button>
<label class="visually-hidden" for="example">Examples</label><select id="example"><option value="">Examples …</option>${EXAMPLES.map(({name}, i) => `<option value="${i}">${name}</option>`).join("")}</select></div>
<p class="said" role="status"></p><p class="trouble" role="alert"></p>
<div class="notebook-bars"></div><div class="notebook-result" role="region" aria-label="Result" tabindex="0"></div>`;
  const find = <T extends Element>(selector: string, kind: new () => T): T => {
    const found = root.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`missing in the notebook: ${selector}`);
    return found;
  };
  const steps = find("textarea", HTMLTextAreaElement);
  const example = find("select", HTMLSelectElement);
  const say = (text: string): void => {
    find(".said", HTMLElement).textContent = text;
  };
  let download: (() => string) | undefined;
  const run = async (): Promise<void> => {
    find(".trouble", HTMLElement).textContent = "";
    say("Running …");
    try {
      const [data, aq] = await Promise.all([loadFigureData(), loadArquero()]);
      const result = runSteps(steps.value, notebookTables(data), aq);
      find(".notebook-bars", HTMLElement).innerHTML = resultBars(result, data) ?? "";
      find(".notebook-result", HTMLElement).innerHTML = resultTable(result, data);
      download = () => resultCsv(result, data, aq);
      find(".download", HTMLElement).hidden = false;
      say("");
    } catch (error) {
      say("");
      find(".download", HTMLElement).hidden = true;
      // what stood there before is not the result of these steps
      find(".notebook-bars", HTMLElement).innerHTML = "";
      find(".notebook-result", HTMLElement).innerHTML = "";
      find(".trouble", HTMLElement).textContent = error instanceof Error ? error.message : String(error);
    }
  };
  find(".run", HTMLElement).addEventListener("click", () => void run());
  steps.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void run();
  });
  find(".share", HTMLElement).addEventListener("click", () => {
    history.replaceState(null, "", `${STEPS}${encodeURIComponent(steps.value)}`);
    say("The address now holds these steps. Whoever opens it sees them and can run them.");
  });
  // An example must not cost anybody their own steps: they stay to be chosen again.
  let own = "";
  const keep = (text: string): void => {
    own = text;
    if ([...example.options].some(({value}) => value === OWN)) return;
    example.add(new Option("your own steps", OWN));
  };
  find(".copy", HTMLElement).addEventListener("click", () => {
    void navigator.clipboard.writeText(steps.value).then(
      () => {
        say("Copied.");
      },
      () => {
        steps.select();
        say("Press Ctrl+C to copy.");
      }
    );
  });
  find(".download", HTMLElement).addEventListener("click", () => {
    if (!download) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([download()], {type: "text/csv"}));
    link.download = "result.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  });
  example.addEventListener("change", () => {
    const chosen = example.value === OWN ? own : EXAMPLES[Number(example.value)]?.steps;
    if (example.value === "" || chosen === undefined) return;
    if (EXAMPLES.every(({steps: known}) => known !== steps.value) && steps.value.trim() !== "")
      keep(steps.value);
    steps.value = chosen;
    void run();
  });
  if (location.hash.startsWith(STEPS)) {
    steps.value = decodeURIComponent(location.hash.slice(STEPS.length));
    say("These steps came with the address. Read them, then run them.");
  } else {
    steps.value = EXAMPLES[0]?.steps ?? "";
    void run();
  }
}

function loadArquero(): Promise<Arquero> {
  return import(siteUrl("lib/arquero.js")) as Promise<Arquero>;
}
