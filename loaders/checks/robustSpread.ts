import type {Threshold} from "./check.js";

/** Middle and width of some numbers, of which up to half may be wild. */
export interface RobustSpread {
  readonly median: number;
  /** the standard deviation that the median absolute deviation stands for */
  readonly sigma: number;
}

export const MAD_TO_SIGMA: Threshold = {
  name: "factor from median absolute deviation to standard deviation",
  value: 1.4826,
  source:
    "makes the two equal for normal data (Rousseeuw and Croux 1993, Alternatives to the Median Absolute Deviation)"
};

/** Median and median absolute deviation of at least one number. */
export function robustSpread(numbers: readonly number[]): RobustSpread {
  const middle = median(numbers);
  return {median: middle, sigma: MAD_TO_SIGMA.value * median(numbers.map((n) => Math.abs(n - middle)))};
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}
