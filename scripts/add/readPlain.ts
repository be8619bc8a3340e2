import {readSeed} from "../../loaders/sources/readSeed.js";
import {SeedError} from "../../loaders/sources/seedError.js";
import {InputError} from "../terminal/main.js";
import type {SaysOfItself} from "./readDocument.js";
import {dateInDateline} from "./saidDates.js";

/** Headlines are shorter than paragraphs. */
const LONGEST_TITLE = 200;
const PROPOSED = 3;

/**
 * Reads a plain text, which is kept as it is: its bytes are the seed.
 *
 * @param name to say in errors
 * @throws InputError for one that is empty or no text
 */
export function readPlain(name: string, bytes: Uint8Array): {text: string; says: SaysOfItself} {
  const text = decode(name, bytes);
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^\uFEFF/, "").trim())
    .filter((line) => line !== "");
  return {
    text,
    says: {
      titles: lines
        .filter((line) => line.length <= LONGEST_TITLE)
        .slice(0, PROPOSED)
        .map((line) => ({text: line, at: 1})),
      publisher: null,
      author: null,
      dates: dateInDateline(text),
      url: null,
      language: null
    }
  };
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return readSeed(name, name, bytes).text;
  } catch (error) {
    throw error instanceof SeedError ? new InputError(error.message, {cause: error}) : error;
  }
}
