import type {Claim} from "../model.js";

const BARE_MILLIONS = /^[\d.,]+ ?(?:million|billion|trillion|mln|bn)$/iu;

/**
 * Whether a figure of soldiers is printed as mere millions: "fuel took 14.2 million", "5.5 million Norwegians can pay". No force is told so,
 * and a slip of digits writes no scale; the words belong to money or to inhabitants.
 */
export const isBareMillions = ({unit, quote, measure}: Claim): boolean =>
  unit === "persons" && measure !== "population" && BARE_MILLIONS.test(quote.trim());
