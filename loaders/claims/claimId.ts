import {hash} from "node:crypto";

/** Crockford's base 32 in lower case: no letter that a reader takes for a digit. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** `length` characters that stand for a text, the same on every machine. */
export function shortHash(text: string, length: number): string {
  const bytes = hash("sha256", text, "buffer");
  let short = "";
  for (let i = 0; i < length; i++) short += ALPHABET.charAt((bytes[i] ?? 0) % 32);
  return short;
}

const NUMBER_WORDS =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen)\b/gi;

/** The sentence without its figures, so that a corrected figure keeps its claim's id and a review can say what it expected. */
export const maskNumbers = (sentence: string): string =>
  sentence
    .replace(/\d[\d.,]*/g, "#")
    .replace(NUMBER_WORDS, "#")
    .replace(/#(?:[\s-]*#)+/g, "#");

/**
 * Ids for claims of one article, in order: the article's id and five characters from what the claim is (table, measure, item) and the
 * sentence around it without its figures; of several alike in one sentence each further one gets its number.
 */
export function makeClaimIds(
  article_id: string
): (what: readonly (string | null)[], sentence: string) => string {
  const seen = new Map<string, number>();
  // Claims come sentence by sentence.
  let last = "";
  let masked = "";
  return (what, sentence) => {
    if (sentence !== last) {
      last = sentence;
      masked = maskNumbers(sentence);
    }
    const key = [...what.map((part) => part ?? ""), masked].join("\u0000");
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${article_id}-${shortHash(count > 1 ? `${key}\u0000${String(count)}` : key, 5)}`;
  };
}
