/** Longer phrases have too many forms, and nobody joins all of them. */
const MOST_WORDS = 5;

/**
 * The ways in which texts join the words of a phrase, as one writes "self-propelled gun", another "self propelled gun" and "air-defense
 * missile" is the air defense missile: each gap is a space or a hyphen. Only between letters, for "T 72" is no tank.
 *
 * @param phrase as `data/manual/` has it; it is among the forms, and first
 */
export function hyphenations(phrase: string): readonly string[] {
  const words = phrase.split(/(?<=\p{L})[- ](?=\p{L})/u);
  if (words.length > MOST_WORDS) return [phrase];
  const [first = "", ...rest] = words;
  const forms = rest.reduce(
    (heads, word) => heads.flatMap((head) => [`${head} ${word}`, `${head}-${word}`]),
    [first]
  );
  return [...new Set([phrase, ...forms])];
}
