const SMALL = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve"
];

/** Digits in groups of three with commas, at most `decimals` decimals: 5000268 → "5,000,268". */
export function formatNumber(value: number, decimals = 6): string {
  const [whole = "", fraction] = String(Number(Math.abs(value).toFixed(decimals))).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${value < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Whole numbers up to twelve in words, everything else in digits: a desk's usual house style. */
export function numberInWords(value: number): string {
  return SMALL[value] ?? formatNumber(value);
}

/** 1100000000 → "1.1 billion"; below a million as `formatNumber`. */
export function formatLarge(value: number, million = " million", billion = " billion"): string {
  if (Math.abs(value) >= 1e9) return `${formatNumber(value / 1e9, 3)}${billion}`;
  if (Math.abs(value) >= 1e6) return `${formatNumber(value / 1e6, 3)}${million}`;
  return formatNumber(value);
}

/** 1 → "1st", 39 → "39th". */
export function ordinal(value: number): string {
  const tens = value % 100;
  const suffix = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${formatNumber(value)}${suffix}`;
}

/** What division leaves, rounded for reading: whole above 100, one decimal above 10, else two significant digits. */
export function formatQuotient(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return formatNumber(value, 0);
  if (size >= 10) return formatNumber(value, 1);
  return formatNumber(Number(value.toPrecision(2)));
}
