import {sha256} from "../sources/sha256.js";
import type {EditionRecord} from "./editionRecord.js";

/** A record with its own hash; one that it has already is not part of what is hashed. */
export const sealRecord = (record: Omit<EditionRecord, "sha256">): EditionRecord => ({
  ...record,
  sha256: sha256(inOneForm({...record, sha256: undefined}))
});

/** The text of a record, as its file has it: there is one for each record, so that any other byte shows. */
export const writeRecord = (record: EditionRecord): string => inOneForm(record);

const inOneForm = (record: object): string => `${JSON.stringify(record, null, 1)}\n`;
