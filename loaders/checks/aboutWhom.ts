import type {Claim, TableName} from "../model.js";

/** Tables in which the subject gives and the counterparty gets. */
const TRANSFERS = new Set<TableName>(["aid_amounts", "equipment", "timeline"]);

/** The code of the side that a figure describes: the receiving one of a transfer, else the subject. */
export function aboutWhom({table, subject_code, counterparty_code}: Claim): string {
  return (TRANSFERS.has(table) ? (counterparty_code ?? subject_code) : subject_code) ?? "";
}
