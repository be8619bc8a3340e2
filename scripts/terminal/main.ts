import {setTimeout as sleep} from "node:timers/promises";
import {printableLines} from "./wrap.js";

/** Input that a person can mend: a seed, a row, an option. Its message says where and how. */
export class InputError extends Error {
  override readonly name = "InputError";
}

const SIGNAL_MS = 50;

/** Exit codes by custom: 128 and the signal's number. */
const SIGNALS = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143} as const;

/**
 * Runs a command and sets the exit code as lint tools do: 0 done, 1 failed, 2 bad input.
 * What went wrong is one sentence on stderr; a stack only for what is no plain `Error` message of ours (`DEBUG=1`).
 */
export async function main(command: () => unknown): Promise<void> {
  // An exit, unlike a signal, lets tasks clean up; and it goes on where the signal comes again: who is in a hurry presses Ctrl-C twice.
  for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(code));
  try {
    await command();
  } catch (error) {
    // Ctrl-C ends what this process started too, and that may be heard of first
    await sleep(SIGNAL_MS);
    process.exitCode = error instanceof InputError ? 2 : 1;
    if (!(error instanceof Error)) console.error(error);
    // file names and cells are in it
    else console.error(printableLines((process.env.DEBUG ? error.stack : null) ?? error.message));
  }
}
