import {numberInWords} from "../../components/formatNumber.js";
import {isCurrency, unitWords} from "../../components/unitWords.js";
import {format} from "./d3.js";

const grouped = format(",.12~r");

/** A number with its thousands set apart: 5000268 → "5,000,268". */
export function count(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return grouped(value).replace("−", "-");
}

/** A ratio in as many digits as it deserves: 200.01 → "200", 0.8333 → "0.83", 12.34 → "12". */
export function ratio(value: number): string {
  if (value === 0) return "0";
  if (Math.abs(value) >= 10) return count(Math.round(value));
  return String(Number(value.toPrecision(2)));
}

/** Dollars in the words of the trade: 1100000000 → "$1.1 billion", 126000000 → "$126 million". */
export function dollars(value: number): string {
  for (const [size, name] of [
    [1e9, "billion"],
    [1e6, "million"]
  ] as const)
    // only where the words lose no digit of the number
    if (Math.abs(value) >= size && Number((value / size).toPrecision(4)) * size === value)
      return `$${String(Number((value / size).toPrecision(4)))} ${name}`;
  return `$${count(value)}`;
}

/** Dollars for an axis: "$1.1bn", "$500m". */
export function shortDollars(value: number): string {
  if (value === 0) return "$0";
  if (Math.abs(value) >= 1e9) return `$${String(Number((value / 1e9).toPrecision(4)))}bn`;
  if (Math.abs(value) >= 1e6) return `$${String(Number((value / 1e6).toPrecision(4)))}m`;
  return `$${count(value)}`;
}

const UNITS: Readonly<Record<string, string>> = {
  km: " km",
  sq_km: " km²",
  hectares: " hectares",
  years: " years",
  months: " months",
  percent: "%"
};

/** A value of a table with its unit, for a label. */
export function quantity(value: number, unit: string | null): string {
  if (unit === "USD") return dollars(value);
  // millions only where no digit of the number is lost by it
  if (unit === "persons" && value >= 1e6 && value % 1e4 === 0) return `${String(value / 1e6)} million`;
  if (unit === "rank") return `No. ${count(value)}`;
  if (unit !== null && isCurrency(unit)) return `${unit} ${dollars(value).replace("$", "")}`;
  const known = UNITS[unit ?? ""];
  const words = unitWords(unit, value);
  return count(value) + (known ?? (words === "" || words.startsWith("%") ? words : ` ${words}`));
}

/** A count for a sentence: "no", words up to twelve, figures beyond. */
export function inWords(value: number): string {
  return value === 0 ? "no" : numberInWords(value);
}

/** "one list", "two lists": the plural by adding s, or as given. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${inWords(value)} ${value === 1 ? one : many}`;
}

/** The sentence with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

/** Text that ends a sentence: with its full stop, but never with two. */
export function sentence(text: string): string {
  return `${text.trimEnd().replace(/\.$/u, "")}.`;
}

/** The beginning of a text, at a word, with an ellipsis where something is left out. */
export function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\s+\S*$/u, "")}…`;
}
