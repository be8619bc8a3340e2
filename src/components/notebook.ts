import {bare, splitChain, splitSteps, type Chain} from "./notebook/chain.js";
import {examplesFor} from "./notebook/examples.js";
import {stepCards, stepsHash, STEPS} from "./notebook/notebookHtml.js";
import {makePainter} from "./notebook/painter.js";
import type {ChainOutcome} from "./notebook/runChain.js";
import {lazyEngine} from "./notebook/lazyEngine.js";
import {OFFERED} from "./notebook/verbs.js";

/** A run that takes no longer is done at each keystroke; a longer one waits until so much time has passed without one, twice over. */
const AT_ONCE_MS = 25;
const ADDRESS_MS = 400;

const root = document.getElementById("notebook");
if (root) start(root);

function start(root: HTMLElement): void {
  const options = [...root.querySelectorAll<HTMLOptionElement>("option[data-claims]")];
  const examples = examplesFor(options.map(({value}) => value));
  const engine = lazyEngine(root);
  const painter = makePainter(root);
  let chain: Chain = examples[0];
  /** false for steps that came with an address: they are a stranger's until the reader runs them */
  let trusted = true;
  let last: ChainOutcome | null = null;
  let tookMs = 0;
  let turn = 0;
  let waiting = 0;
  let writing = 0;

  const run = async (limit?: number): Promise<void> => {
    const mine = ++turn;
    painter.busy();
    try {
      const ready = await engine();
      const began = performance.now();
      const outcome = await ready.run(chain);
      if (mine !== turn) return;
      last = outcome;
      painter.paint(outcome, ready.show(outcome, limit), chain);
      tookMs = performance.now() - began;
      painter.code(ready.code(chain));
    } catch (error) {
      if (mine === turn) painter.say(error instanceof Error ? error.message : String(error));
    }
  };
  const runSoon = (): void => {
    clearTimeout(waiting);
    if (!trusted) return;
    if (tookMs < AT_ONCE_MS) void run();
    else waiting = window.setTimeout(() => void run(), 2 * tookMs);
    clearTimeout(writing);
    writing = window.setTimeout(keepAddress, ADDRESS_MS);
  };
  /** The address follows the steps; `own` says that they are this reader's when it is opened again. */
  const keepAddress = (): void => {
    clearTimeout(writing);
    if (trusted) history.replaceState({own: true}, "", stepsHash(chain));
  };
  const rewrite = (steps: readonly string[], focus?: number): void => {
    chain = {...chain, steps};
    painter.cards(stepCards(chain, last?.steps ?? []));
    if (focus !== undefined) painter.focus(focus);
    runSoon();
  };
  const readAddress = (): void => {
    if (!location.hash.startsWith(STEPS)) return;
    const code = decodeHash(location.hash.slice(STEPS.length));
    const asked = splitChain(code) ?? {table: examples[0].table, steps: [code]};
    const isKnown = examples.some((example) => stepsHash(example) === stepsHash(asked));
    trusted = isKnown || (history.state as {own?: boolean} | null)?.own === true;
    chain = asked;
    last = null;
    painter.table(chain.table);
    painter.cards(stepCards(chain, []));
    painter.stranger(!trusted);
    if (trusted) void run();
  };

  root.addEventListener("input", ({target}) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    chain = {
      ...chain,
      steps: chain.steps.map((step, i) => (i + 1 === numberOf(target) ? target.value : step))
    };
    runSoon();
  });
  root.addEventListener("change", ({target}) => {
    if (!(target instanceof HTMLSelectElement)) return;
    chain = {...chain, table: target.value};
    runSoon();
  });
  // a whole chain that is pasted becomes as many steps
  root.addEventListener("paste", (event) => {
    const {target} = event;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const pasted = splitChain(text);
    const steps = pasted?.steps ?? splitSteps(text);
    if (!(target instanceof HTMLTextAreaElement) || (pasted === null && steps.length < 2)) return;
    event.preventDefault();
    if (pasted) {
      chain = {...chain, table: pasted.table};
      painter.table(pasted.table);
    }
    const at = numberOf(target);
    const before = chain.steps.slice(0, bare(target.value) === "" ? at - 1 : at);
    rewrite([...before, ...steps, ...chain.steps.slice(at)], before.length + steps.length);
  });
  root.addEventListener("keydown", (event) => {
    const {target, key} = event;
    if (!(target instanceof HTMLTextAreaElement)) return;
    const at = numberOf(target);
    if (key === "Enter" && (event.ctrlKey || event.metaKey)) press("run", at);
    else if (key === "Enter" && !event.shiftKey && !event.isComposing)
      rewrite(inserted(chain.steps, at, ""), at + 1);
    else if (event.altKey && key === "ArrowUp") press("up", at);
    else if (event.altKey && key === "ArrowDown") press("down", at);
    else if (key === "Backspace" && target.value === "") press("remove", at);
    else return;
    event.preventDefault();
  });
  root.addEventListener("focusin", ({target}) => {
    if (target instanceof HTMLTextAreaElement) painter.columns(last?.steps[numberOf(target) - 1]?.columns);
  });
  root.addEventListener("click", ({target}) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button) return;
    const {add, example} = button.dataset;
    // a step in the history: the way back leads to the reader's own steps
    const asked = example === undefined ? undefined : examples[Number(example)];
    if (asked) {
      keepAddress();
      location.hash = stepsHash(asked);
      return;
    }
    if (add !== undefined) void addStep(add);
    else if (button.dataset.do !== undefined) press(button.dataset.do, numberOf(button));
  });

  const addStep = async (verb: string): Promise<void> => {
    const offered = OFFERED.find((known) => known.verb === verb);
    // what may follow depends on what there is
    if (last === null && trusted) await run();
    const columns = last?.steps.findLast(({state}) => state === "done")?.columns ?? [];
    if (offered) rewrite([...chain.steps, offered.template(columns)], chain.steps.length + 1);
  };
  const press = (what: string, at: number): void => {
    const {steps} = chain;
    if (what === "up" && at > 1) rewrite(moved(steps, at, at - 1), at - 1);
    else if (what === "down" && at < steps.length) rewrite(moved(steps, at, at + 1), at + 1);
    else if (what === "remove")
      rewrite(
        steps.filter((_, i) => i + 1 !== at),
        Math.min(Math.max(1, at - 1), steps.length - 1)
      );
    else if (what === "run") {
      trusted = true;
      painter.stranger(false);
      void run().then(keepAddress);
    } else if (what === "more") void run(painter.shownRows() + 200);
    else if (what === "link") {
      keepAddress();
      void copy(
        new URL(stepsHash(chain), location.href).href,
        "Link copied: whoever opens it sees these steps."
      );
    } else if (what === "code")
      void engine().then((ready) => copy(ready.code(chain), "Code copied: it runs in Node with Arquero."));
    else if (what === "csv") void download();
  };
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      painter.say(done);
    } catch {
      painter.say(
        "This browser lets no page copy. The address holds the steps, and “The code” below the code."
      );
    }
  };
  const download = async (): Promise<void> => {
    if (last === null && trusted) await run();
    const csv = last && (await engine()).csv(last);
    if (csv === null) {
      painter.say("There is no result to download as long as a step is wrong or not run.");
      return;
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv], {type: "text/csv"}));
    link.download = `${chain.table}-result.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  addEventListener("hashchange", readAddress);
  readAddress();
}

const numberOf = (element: Element): number =>
  Number(
    /^step-(\d+)$/u.exec(element.closest(".step")?.querySelector("textarea, select")?.id ?? "")?.[1] ?? 0
  );

const inserted = (steps: readonly string[], at: number, step: string): string[] => [
  ...steps.slice(0, at),
  step,
  ...steps.slice(at)
];

/** Steps are counted from one. */
function moved(steps: readonly string[], from: number, to: number): string[] {
  const rest = steps.filter((_, i) => i + 1 !== from);
  return inserted(rest, to - 1, steps[from - 1] ?? "");
}

/** An address that somebody has cut or mistyped is shown as it is. */
function decodeHash(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
