/**
 * Tells of each row of letters from A to Z in a text, whatever their case, its hash (32 bits, FNV-1a) and how many letters it has. No string is made.
 */
export function forEachLetterRun(text: string, tell: (hash: number, length: number) => void): void {
  let hash = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    // without this bit, a small letter is a capital
    const letter = text.charCodeAt(i) & ~0x20;
    if (letter >= 65 && letter <= 90) {
      if (hash === 0) {
        hash = 0x811c9dc5;
        start = i;
      }
      hash = Math.imul(hash ^ letter, 0x01000193);
    } else if (hash !== 0) {
      tell(hash ^ (hash >>> 15), i - start);
      hash = 0;
    }
  }
}
