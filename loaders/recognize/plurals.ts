import type {Token} from "./tokens.js";

const NO_PLURAL = new Set([
  "was",
  "is",
  "has",
  "this",
  "does",
  "says",
  "its",
  "his",
  "as",
  "less",
  "versus",
  "across",
  "pass",
  "us",
  "plus",
  "thus"
]);
const PLURALS = new Set([
  "person",
  "man",
  "woman",
  "child",
  "troop",
  "personnel",
  "aircraft",
  "staff",
  "police",
  "cattle",
  "sheep",
  "foot",
  "percent"
]);

/** A noun that is counted: small letters and a plural. */
export const isPlural = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  (PLURALS.has(token.norm) ||
    (/^\p{Ll}.{2,}s$/u.test(token.text) && !NO_PLURAL.has(token.text) && !token.text.endsWith("ss")));
