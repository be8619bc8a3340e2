/** The characters of the bytes 80 to 9F; all others have their own number. Node's decoder of that name takes these for control characters. */
const SIGNS = "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ";

/** Decodes Windows-1252. @param text the bytes as characters of the same number */
export const fromWindows1252 = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (byte) => SIGNS[byte.charCodeAt(0) - 0x80] ?? "");

/** What stands so in Windows-1252 only: in code pages of DOS and the Mac these bytes are letters, and no word has them there. */
const TELLING = new RegExp(
  [
    String.raw`(?<=[A-Za-z])\x92(?=(?:[dmst]|ll|re|ve)\b)`,
    String.raw`(?<=^|[\s(])\x93\b`,
    String.raw`(?<=\s)[\x96\x97](?=\s)|(?<=\d)\x96(?=\d)`,
    String.raw`[\x80\xa3](?=\d)|(?<=\d)[\xb0\xbc-\xbe]`
  ].join("|"),
  "gm"
);

/** What may stand so in Windows-1252; other code pages of Windows have the same signs there, or none that would. */
const FITTING = /[\x85\x95-\x97\x99\xa0\xa7\xa9\xab\xae\xb1\xb7\xbb\xd7]|[\x91\x93](?=\S)|(?<=\S)[\x92\x94]/g;

/** Letters on which the code pages 1250, 1252 and 1254 agree. */
const CAPITAL = String.raw`A-Z\xc1\xc2\xc4\xc7\xc9\xcb\xcd\xce\xd3\xd4\xd6\xda\xdc`;
const SMALL = String.raw`a-z\xdf\xe1\xe2\xe4\xe7\xe9\xeb\xed\xee\xf3\xf4\xf6\xfa\xfc`;
const LETTER = String.raw`A-Za-z\x8a\x8c\x8e\x9a\x9c\x9e\x9f\xc0-\xd6\xd8-\xf6\xf8-\xff`;
/** A capital stands first or among capitals. */
const WORD = new RegExp(`(?<![${LETTER}])(?:[${CAPITAL}]?[${SMALL}]+|[${CAPITAL}]+)(?![${LETTER}])`, "g");
const HIGH = /[\x80-\xff]/g;

/**
 * Whether bytes are certainly Windows-1252: each beyond ASCII is a letter in a word of mostly plain ones, so that Cyrillic and Greek are
 * none, or a sign where that sign stands; and one at least can be nothing else.
 *
 * @param text as `fromWindows1252` takes it
 */
export function isWindows1252(text: string): boolean {
  const telling = new Set([...text.matchAll(TELLING)].map(({index}) => index));
  for (const {0: word, index} of text.matchAll(WORD)) {
    const high = [...word.matchAll(HIGH)];
    if (high.length * 2 < word.length) for (const letter of high) telling.add(index + letter.index);
  }
  const fitting = new Set([...text.matchAll(FITTING)].map(({index}) => index));
  return (
    telling.size > 0 && [...text.matchAll(HIGH)].every(({index}) => telling.has(index) || fitting.has(index))
  );
}
