/** A number that was read from tokens `from`..`to` (half-open) of a numeral line. */
export interface NumberRead {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** was it written in digits? */
  readonly digits: boolean;
  /** by what words of scale multiplied it, 1 for none */
  readonly scale: number;
  /** said as a part of a whole ("two-thirds", "half", "one in five") and of nothing larger */
  readonly fraction: boolean;
}

/** Twelve digits are more than any report prints, and hide that 1.1 * 1e9 is 1100000000.0000001 in binary. */
export const rounded = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(12));
