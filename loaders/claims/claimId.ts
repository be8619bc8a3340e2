import {hash} from "node:crypto";
import {maskNumbers} from "./maskNumbers.js";

/** Crockford's base 32 in lower case: no letter that a reader takes for a digit. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** `length` characters that stand for a text, the same on every machine. */
export function shortHash(text: string, length: number): string {
  // One character a byte: a string is made faster than a buffer.
  const bytes = hash("sha256", text, "binary");
  let short = "";
  for (let i = 0; i < length; i++) short += ALPHABET.charAt(bytes.charCodeAt(i) % 32);
  return short;
}

const ID_LENGTH = 5;

/** What an id is made of, besides the sentence. */
export interface Identified {
  readonly table: string;
  readonly measure: string;
  readonly item?: string | null | undefined;
  readonly subject?: {readonly entity_id: string} | null | undefined;
}

/**
 * Ids for claims of one article, in order: the article's id and five characters from what the claim is (table, measure, item, subject) and
 * the sentence around it without its figures; of several alike in one sentence each further one gets its number. Where the five characters are
 * another claim's already, it has more: of a hundred thousand articles with sixteen claims one would have such two by chance in a third of all cases.
 */
export function makeClaimIds(article_id: string): (claim: Identified, sentence: string) => string {
  // How often a claim was made, by its masked sentence: so the long text is looked up once a sentence and only what differs once a claim.
  const seen = new Map<string, Map<string, number>>();
  // Claims come sentence by sentence.
  let last: string | null = null;
  let masked = "";
  let here = new Map<string, number>();
  const given = new Set<string>();
  return ({table, measure, item, subject}, sentence) => {
    if (sentence !== last) {
      last = sentence;
      masked = maskNumbers(sentence);
      const before = seen.get(masked);
      if (before) here = before;
      else seen.set(masked, (here = new Map<string, number>()));
    }
    const what = `${table}\u0000${measure}\u0000${item ?? ""}\u0000${subject?.entity_id ?? ""}`;
    const count = (here.get(what) ?? 0) + 1;
    here.set(what, count);
    const key = `${what}\u0000${masked}`;
    const own = count > 1 ? `${key}\u0000${String(count)}` : key;
    let short = shortHash(own, ID_LENGTH);
    for (let length = ID_LENGTH + 1; given.has(short); length++) short = shortHash(own, length);
    given.add(short);
    return `${article_id}-${short}`;
  };
}

/** Ids for the lists of one article, each worked out once. */
export function makeListIds(article_id: string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    let id = known.get(key);
    if (id === undefined) known.set(key, (id = `${article_id}-${shortHash(key, 4)}`));
    return id;
  };
}
