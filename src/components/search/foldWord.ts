/** Letters that no decomposition leads to plain ones, and what they are typed as: of names from Russian and Kyrgyz, and of others in the texts. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ʼ: "",
  "’": "",
  "'": "",
  "‘": ""
};

/** A word as it is looked up: in small letters, without accents and apostrophes, so that “Osh”, “Jogorku Keŋesh” and “Süyünbek” are found as typed on any keyboard. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("ŋ", "n")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ıøłđßæœʼ’'‘]/gu, (letter) => PLAIN[letter] ?? letter);
}

/** The words of a text with their places. A number keeps its commas and points inside: 5,000,268 is one word. */
export function wordsOf(
  text: string
): {readonly word: string; readonly start: number; readonly end: number}[] {
  return [...text.matchAll(/\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}_]+(?:[’'‘ʼ][\p{L}\p{M}]+)*/gu)].map(
    (match) => ({
      word: match[0],
      start: match.index,
      end: match.index + match[0].length
    })
  );
}

/** As it is kept in the index: numbers without their commas too. */
export const termOf = (word: string): string => foldWord(word).replace(/(?<=\d),(?=\d{3})/gu, "");
