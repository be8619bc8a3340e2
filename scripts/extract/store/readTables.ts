import {DOCUMENT_TABLES} from "../../../loaders/scale/documentTables.js";
import {CLAIMS} from "./claimsTable.js";
import type {StoredTable} from "./storedTable.js";

/** What is kept of each document; `documents` comes beside these, from names. */
export const READ_TABLES: readonly StoredTable[] = [CLAIMS, ...DOCUMENT_TABLES];
