import {DOCUMENT_TABLES} from "../../../loaders/scale/documentTables.js";
import {CLAIMS} from "./claimsTable.js";
import type {StoredTable} from "./storedTable.js";

const SINGLE = new Set(["texts", "words"]);

/** What is kept of each document; `documents` comes beside these, from names. */
export const READ_TABLES: readonly StoredTable[] = [
  CLAIMS,
  ...DOCUMENT_TABLES.map((table): StoredTable => (SINGLE.has(table.name) ? {...table, single: true} : table))
];
