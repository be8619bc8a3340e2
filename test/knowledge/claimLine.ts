import type {Claim} from "../../loaders/model.js";

/** A claim in one line: table, measure or item, value with its bounds and unit, the two sides. */
export function claimLine(c: Claim): string {
  const value = c.value ?? (c.value_low ?? c.value_high ?? "-").toString();
  const range =
    c.value_low !== null && c.value_high !== null ? `${String(c.value_low)}..${String(c.value_high)}` : value;
  const what = c.table === "equipment" ? `${c.item ?? ""} (${c.standing ?? ""})` : c.measure;
  return `${c.table} ${what} ${String(range)} ${c.unit ?? "-"} ${c.subject_code ?? "?"}>${c.counterparty_code ?? "?"}`;
}
