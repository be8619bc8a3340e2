import type {Token} from "../recognize/tokens.js";

/** The words of tokens as one line, spaced as in the text. */
export const tokensText = (tokens: readonly Token[]): string =>
  tokens
    .map((token, i) => (i === 0 || token.start === tokens[i - 1]?.end ? token.text : ` ${token.text}`))
    .join("");
