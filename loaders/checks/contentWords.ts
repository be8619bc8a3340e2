/** Words that every text has. */
const STOP = new Set(
  "a an the and or but of to in on at by for from with as is are was were be been being it its this that these those there their his her he she they we which who whom what will would has have had not no also".split(
    " "
  )
);

/**
 * The words of a passage that carry its meaning, in a form in which two reports of one thing agree: lower case, without plural,
 * without the endings of nationalities, in one spelling of "defence".
 */
export function contentWords(text: string): string[] {
  const found: string[] = [];
  for (const word of text.toLowerCase().match(/[\p{L}\d]+(?:[.,]\d+)*/gu) ?? []) {
    const form = plainForm(word);
    if (form !== null) found.push(form);
  }
  return found;
}

/** Texts say the same words again and again; a language has some hundred thousand. */
const plainForms = new Map<string, string | null>();

/** Null for a word without meaning. */
function plainForm(word: string): string | null {
  const known = plainForms.get(word);
  if (known !== undefined) return known;
  const form = word.length > 1 && !STOP.has(word) ? strip(word) : null;
  plainForms.set(word, form);
  return form;
}

function strip(word: string): string {
  const plain = word.replace(/ence$/, "ense").replace(/(?<=\p{L}{3})(?:ian|an|n)$/u, "");
  return plain.length > 3 ? plain.replace(/(?<=[^s])s$/, "") : plain;
}

/** The share of some words that others hold, 0 to 1. */
export function shareOf(words: readonly string[], others: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length;
}
