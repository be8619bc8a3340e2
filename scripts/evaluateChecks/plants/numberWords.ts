/** "12,400"; decimals as given. */
export function grouped(value: number, decimals = 0): string {
  const [whole = "", rest] = value.toFixed(decimals).split(".");
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return rest === undefined ? digits : `${digits}.${rest}`;
}

/** A number near another, printed with as many digits that count: 14,000 becomes 17,000 and 1.45 becomes 1.74. */
export function likePrinted(value: number, digits: string): string {
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  if (decimals > 0) return grouped(value, decimals);
  const zeros = /0*$/.exec(digits.replaceAll(",", ""))?.[0].length ?? 0;
  const step = 10 ** Math.min(zeros, Math.max(Math.floor(Math.log10(value)) - 1, 0));
  return grouped(Math.round(value / step) * step);
}

/** The digits of a printed figure as a number. */
export const plain = (digits: string): number => Number(digits.replaceAll(",", ""));
