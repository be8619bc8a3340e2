import type {StoredTable} from "./storedTable.js";

/**
 * What of a document follows from its content; a document that stands under two names stands here once. `documents` has a row for each
 * name, with these columns.
 */
export const FACTS: StoredTable = {
  name: "facts",
  single: true,
  columns: [
    {name: "document_hash", type: "VARCHAR"},
    {name: "date_start", type: "DATE"},
    {name: "date_end", type: "DATE"},
    {name: "subject_given", type: "VARCHAR"},
    {name: "title", type: "VARCHAR"},
    {name: "characters", type: "INTEGER"},
    {name: "claims", type: "INTEGER"},
    {name: "refused", type: "VARCHAR"}
  ]
};

/** Under which names the documents of a partition stand in the inputs. */
export const WANTED: StoredTable = {
  name: "wanted",
  single: true,
  columns: [
    {name: "document_hash", type: "VARCHAR"},
    {name: "source", type: "VARCHAR"},
    {name: "name", type: "VARCHAR"}
  ]
};
