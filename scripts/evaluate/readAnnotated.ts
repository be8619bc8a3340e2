import {existsSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {readSeed} from "../../loaders/sources/readSeed.js";
import {SeedError} from "../../loaders/sources/seedError.js";
import {readPublished} from "../extract/readPublished.js";
import {InputError} from "../terminal/main.js";
import {readRow} from "./readRow.js";
import type {AnnotatedText} from "./row.js";

/**
 * Reads a folder of annotated texts: `index.json` (`{"texts": [{"id", "date"}]}`), `texts/ID.txt`, and `gold/ID.json`, a list of rows.
 *
 * @param name the folder as it is to be named in errors
 * @throws InputError that names file and row for the first thing that cannot be used
 */
export function readAnnotated(name: string, folder: string): AnnotatedText[] {
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory())
    throw new InputError(`${name}: no such folder; name one that holds index.json, texts/ and gold/`);
  const index = readJson(`${name}/index.json`, join(folder, "index.json"));
  const texts = isRecord(index) ? index["texts"] : null;
  if (!Array.isArray(texts) || texts.length === 0)
    throw new InputError(
      `${name}/index.json: no texts; write {"texts": [{"id": "01", "date": "2023-05-30"}]}`
    );
  const seen = new Set<string>();
  return texts.map((entry: unknown, i) => {
    const {id, date = null} = isRecord(entry) ? entry : {};
    const at = `${name}/index.json: text ${i + 1}`;
    if (typeof id !== "string" || !/^[\p{L}\p{N}_.-]+$/u.test(id))
      throw new InputError(`${at}: missing id; give it the name of its file in texts/, without .txt`);
    if (seen.has(id)) throw new InputError(`${at}: ${id} stands twice; keep one`);
    seen.add(id);
    if (date !== null && typeof date !== "string")
      throw new InputError(`${at}: unexpected date; write it in quotes, as 2023-05-30, or null`);
    if (date !== null) withPlace(at, () => readPublished(date));
    const text = readText(`${name}/texts/${id}.txt`, join(folder, "texts", `${id}.txt`));
    const file = `${name}/gold/${id}.json`;
    const rows = readJson(file, join(folder, "gold", `${id}.json`));
    if (!Array.isArray(rows)) throw new InputError(`${file}: no list of rows; write [{"table": …}, …]`);
    return {
      id,
      text,
      date,
      rows: rows.map((row: unknown, n) => withPlace(`${file}: row ${n + 1}`, () => readRow(row, text)))
    };
  });
}

function withPlace<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${place}: ${error.message}`, {cause: error}) : error;
  }
}

function readBytes(name: string, path: string): Uint8Array {
  if (!existsSync(path))
    throw new InputError(`${name}: file is missing; add it, or take its text out of index.json`);
  return new Uint8Array(readFileSync(path));
}

function readText(name: string, path: string): string {
  try {
    return readSeed(name, name, readBytes(name, path)).text;
  } catch (error) {
    throw error instanceof SeedError ? new InputError(error.message, {cause: error}) : error;
  }
}

function readJson(name: string, path: string): unknown {
  const bytes = readBytes(name, path);
  try {
    return JSON.parse(new TextDecoder("utf-8", {fatal: true}).decode(bytes));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError(`${name}: not JSON in UTF-8: ${why}`, {cause: error});
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
