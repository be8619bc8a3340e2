/**
 * How often properties are tried: a few seconds in all in `npm test`, and `FUZZ=100 npx vitest run test/hostile/fuzz` tries a hundred
 * times as often, from another seed each time, or from `FUZZ_SEED`. A failure says the seed and the least input.
 */
const TIMES = Number(process.env["FUZZ"] ?? 1);
const SEED = Number(process.env["FUZZ_SEED"] ?? (TIMES > 1 ? Date.now() % 1e9 : 20_130_710));

/** @param runs in `npm test` */
export const tries = (runs: number): {readonly seed: number; readonly numRuns: number} => ({
  seed: SEED,
  numRuns: Math.ceil(runs * TIMES)
});

/** A long run is not a slow test. */
export const PATIENCE = 60_000 * Math.max(1, TIMES);
