import type {Claim, Place} from "../../../loaders/model.js";

/** What tells where a claim is: the place, and the words that say so. */
export interface Location {
  readonly place: Place;
  readonly words: string;
}

/**
 * Where a claim is, by its words: the place that its item or quote names; else the first that its sentence names after
 * the quote, unless another claim of that sentence names it. Null where the text does not say.
 */
export function placeOf(claim: Claim, places: readonly Place[], others: readonly Claim[]): Location | null {
  const {item, quote, sentence} = claim;
  for (const words of [item, quote]) {
    const found = words === null ? null : firstNamed(words, places, 0);
    if (found) return {place: found.place, words: quote};
  }
  const start = sentence.indexOf(quote);
  const found = start < 0 ? null : firstNamed(sentence, places, start + quote.length);
  if (!found) return null;
  const taken = others.some((other) => {
    const at = other === claim || !isSameSentence(other, claim) ? -1 : sentence.indexOf(other.quote);
    return at >= 0 && at <= found.start && found.end <= at + other.quote.length;
  });
  return taken ? null : {place: found.place, words: sentence.slice(start, found.end)};
}

const isSameSentence = (a: Claim, b: Claim): boolean =>
  a.article_id === b.article_id && a.sentence_start === b.sentence_start;

interface Named {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
}

/** The place that a text names first from an index on, by the longest of its forms there. */
function firstNamed(text: string, places: readonly Place[], from: number): Named | null {
  const found = places.flatMap((place) =>
    place.forms.flatMap((form) => {
      const start = indexOfWord(text, form, from);
      return start < 0 ? [] : [{place, start, end: start + form.length}];
    })
  );
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

/** Like `indexOf`, but only where no letter or digit joins on: "Kant" is not in "Kantonment". */
function indexOfWord(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = [text.charAt(at - 1), text.charAt(at + word.length)];
    if (!around.some((char) => /[\p{L}\p{N}]/u.test(char))) return at;
  }
  return -1;
}
