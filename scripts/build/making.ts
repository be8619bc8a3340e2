import type {Making} from "../../loaders/editions/madeFrom.js";
import {findBrowser} from "../browser/findBrowser.js";
import {InputError} from "../terminal/main.js";

/** What of the making of an edition is not in the project's folder. */
export type Outside = Omit<Making, "code">;

/** Tells a process that another started which browser has part in the edition: to ask it takes a fifth of a second. */
export const BROWSER_VARIABLE = "EDITION_BROWSER";

/** As the environment says. @throws `InputError` for a day that is none */
export const makingTold = (env: NodeJS.ProcessEnv = process.env): Outside => ({
  browser: env[BROWSER_VARIABLE] ?? null,
  day: sourceDay(env)
});

/**
 * With the browser of this machine; none where there is none, for what needs none.
 *
 * @throws `InputError` for a day that is none
 */
export const makingHere = async (env: NodeJS.ProcessEnv = process.env): Promise<Outside> => ({
  browser: env[BROWSER_VARIABLE] ?? (await browserHere(env)),
  day: sourceDay(env)
});

async function browserHere(env: NodeJS.ProcessEnv): Promise<string | null> {
  try {
    return (await findBrowser({env, install: false})).version;
  } catch {
    return null; // whoever needs one says so
  }
}

/** The last second of the year 9999, to which ISO dates have four digits for the year. */
const LAST_SECOND = 253402300799;

/** The day in `SOURCE_DATE_EPOCH`, as an ISO date; null where it is not set. */
export const sourceDay = (env: NodeJS.ProcessEnv): string | null =>
  sourceDate(env)?.toISOString().slice(0, 10) ?? null;

/**
 * The time in `SOURCE_DATE_EPOCH`, which counts seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/); null where it is not set.
 *
 * @throws `InputError` for what is no such number
 */
export function sourceDate(env: NodeJS.ProcessEnv): Date | null {
  const told = env.SOURCE_DATE_EPOCH;
  if (told === undefined) return null;
  if (!/^\d{1,12}$/u.test(told) || Number(told) > LAST_SECOND)
    throw new InputError(
      `not a number of seconds since 1970, as \`date +%s\` prints them: SOURCE_DATE_EPOCH=${told}; correct it, or unset it for the newest day that the inputs name`
    );
  return new Date(Number(told) * 1000);
}
