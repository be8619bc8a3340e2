/** The first whole number from `low` up to `high` for which the test holds, or `high`; once it holds it must hold for all that follow. */
export function firstWhere(low: number, high: number, test: (i: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
