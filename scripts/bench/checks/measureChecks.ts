import type {Check, CheckInput} from "../../../loaders/checks/check.js";
import {growth, type Point} from "./growth.js";

export interface CheckCost {
  readonly check: string;
  /** one a size, in milliseconds of the processor: what else the machine does hardly counts */
  readonly milliseconds: readonly number[];
  /** time grows as the claims to this power; null where it is too short to be measured */
  readonly exponent: number | null;
}

export interface ChecksMeasured {
  readonly sizes: readonly number[];
  readonly all: CheckCost;
  /** the slowest at the largest size first */
  readonly checks: readonly CheckCost[];
}

/** A check that takes less time than this at the largest size grows in the noise of the clock and of garbage collection. */
const MEASURABLE_MS = 20;
/** Small dossiers are run more often: their times are short, and the compiler is still at work. */
const runsOf = (claims: number): number => Math.max(1, Math.min(9, Math.round(30_000 / claims)));

/**
 * Runs every check on dossiers of growing size; the fastest of several runs counts, each on a dossier of its own, so that nothing is
 * remembered. What checks share (sentences) is paid for by the first that asks.
 *
 * @param make a dossier of so many claims
 * @param sizes ascending, at least two
 * @param say is told each size before it is run
 */
export function measureChecks(
  checks: readonly Check[],
  sizes: readonly number[],
  make: (claims: number) => CheckInput,
  say: (claims: number) => void
): ChecksMeasured {
  // the compiler settles
  for (const check of checks) check.run(make(sizes[0] ?? 1000));
  const times = sizes.map((size) => {
    say(size);
    const runs = Array.from({length: runsOf(size)}, () => timeEach(checks, make(size)));
    const total = Math.min(...runs.map((run) => run.reduce((sum, ms) => sum + ms, 0)));
    return {total, each: checks.map((_, i) => Math.min(...runs.map((run) => run[i] ?? 0)))};
  });
  const cost = (check: string, milliseconds: readonly number[]): CheckCost => {
    const points = milliseconds.map((ms, i): Point => ({claims: sizes[i] ?? 0, milliseconds: ms}));
    const measurable = (milliseconds.at(-1) ?? 0) >= MEASURABLE_MS;
    return {check, milliseconds, exponent: measurable ? growth(points) : null};
  };
  return {
    sizes,
    all: cost(
      "all",
      times.map(({total}) => total)
    ),
    checks: checks
      .map(({name}, i) =>
        cost(
          name,
          times.map(({each}) => each[i] ?? 0)
        )
      )
      .sort((a, b) => (b.milliseconds.at(-1) ?? 0) - (a.milliseconds.at(-1) ?? 0))
  };
}

function timeEach(checks: readonly Check[], input: CheckInput): number[] {
  return checks.map((check) => {
    const start = process.cpuUsage();
    check.run(input);
    const {user, system} = process.cpuUsage(start);
    return (user + system) / 1000;
  });
}
