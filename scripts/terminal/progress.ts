import {printableLines} from "./wrap.js";

/** Tells a person what a long task is doing and how far it is. */
export interface Progress {
  /** a step begins; steps are counted */
  readonly step: (name: string) => void;
  /** how far the step is; shown on a terminal only, in place */
  readonly tick: (detail: string) => void;
  /** a line of its own */
  readonly log: (message: string) => void;
  /** the task is over */
  readonly done: (message: string) => void;
}

/** For work of which nobody wants to hear. */
export const silent: Progress = {
  step: () => undefined,
  tick: () => undefined,
  log: () => undefined,
  done: () => undefined
};

const CLEAR_LINE = "\r\u001b[K";

/** Progress in a terminal, or plain lines where the output goes to a file. */
export function terminalProgress(steps: number, output: NodeJS.WriteStream = process.stdout): Progress {
  const started = performance.now();
  let step = 0;
  let ticking = false;
  // a terminal that was closed, a reader that has read enough: the task goes on unheard
  output.on("error", () => undefined);
  const line = (text: string): void => {
    output.write(`${ticking ? CLEAR_LINE : ""}${text}\n`);
    ticking = false;
  };
  return {
    step: (name) => {
      line(`[${++step}/${steps}] ${name}`);
    },
    tick: (detail) => {
      if (!output.isTTY) return;
      output.write(`${CLEAR_LINE}      ${detail.slice(0, Math.max(20, output.columns - 8))}`);
      ticking = true;
    },
    log: (message) => {
      line(`      ${printableLines(message)}`);
    },
    done: (message) => {
      line(`${message} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    }
  };
}
