/** Units that are said by the number itself, or by what is counted. */
const SILENT: ReadonlySet<string> = new Set(["count", "index", "date", "articles", "rank", "persons"]);

/** A currency, by its code. */
export const isCurrency = (unit: string | null): boolean => unit !== null && /^[A-Z]{3}$/u.test(unit);

/** What a unit is called that no list has a word for: its own name, "tonnes", "barrels of oil"; empty where nothing is said behind a number. */
export function unitWords(unit: string | null, value: number): string {
  if (unit === null || SILENT.has(unit) || isCurrency(unit)) return "";
  if (unit === "percent_gdp") return "% of GDP";
  const words = unit.replaceAll("_", " ");
  return value === 1 ? words.replace(/^(\w+)s\b/u, "$1") : words;
}
