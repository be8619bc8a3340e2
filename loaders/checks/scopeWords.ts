import type {Claim} from "../model.js";
import type {Threshold} from "./check.js";

/** "including reserves", "without the paramilitaries": words that widen or narrow what is counted; not "including 15,000 active", which only lists parts. */
const SCOPE =
  /\b(?:including|excluding|not including|not counting|without|apart from|except|together with|along with)\s+(?!\D{0,20}\d)(?:the |its |any )?[\p{L}-]+/iu;
export const SCOPE_BEHIND: Threshold = {
  name: "characters behind a figure in which words on its scope stand",
  value: 40,
  source: "judged: “25,000 men, not counting the border guards” is about as far as a sentence goes"
};

/** The words beside a figure that say what it takes in or leaves out, in lower case; `null` if there are none. */
export function scopeWords({sentence, quote, sentence_start, quote_start}: Claim): string | null {
  const at = quote_start - sentence_start;
  const near = sentence.slice(Math.max(0, at), at + quote.length + SCOPE_BEHIND.value);
  // Another figure begins another count.
  const own = near.slice(0, quote.length) + (/^[^\d;.]*/.exec(near.slice(quote.length))?.[0] ?? "");
  return SCOPE.exec(own)?.[0].toLowerCase() ?? null;
}
