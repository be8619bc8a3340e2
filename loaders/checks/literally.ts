/** A word as a regular expression that finds it and nothing else, whatever signs are in it. */
export const literally = (word: string): string => word.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
