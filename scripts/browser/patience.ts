import {InputError} from "../terminal/main.js";

/** Thirty times what it takes two idle cores to print the briefing; starting from a slow disk takes less. */
const USUAL_SECONDS = 45;

/**
 * How long a browser is waited for whenever something is asked of it: its version, its start, one piece of work. An export asks for the
 * version once and for the others twice at most, so that it ends after five times this, whatever the browser does. `BROWSER_TIMEOUT`
 * (seconds) is for machines that need longer.
 *
 * @returns milliseconds
 * @throws `InputError` for what is no number of seconds
 */
export function patience(env: NodeJS.ProcessEnv = process.env): number {
  const asked = env.BROWSER_TIMEOUT;
  if (asked === undefined) return USUAL_SECONDS * 1000;
  if (!(Number(asked) > 0))
    throw new InputError(`unexpected BROWSER_TIMEOUT=${asked}; expected a number of seconds`);
  return Number(asked) * 1000;
}
