import type {Original, Span} from "../../loaders/model.js";
import type {SeedText} from "./seedText.js";

/** Where in its original a passage stands, for readers: “page 2 of the PDF”, “pages 2–3 of the PDF”, “paragraph 4 of the Word document”; and its first page. */
export interface PlaceWords {
  readonly words: string;
  readonly page: number | null;
}

/**
 * Says where a passage of a text stands in the file that the text was taken from; null where nobody could look it up by that, as for elements of
 * a web page.
 *
 * @returns takes spans in UTF-16 units of the text
 */
export function originalPlaces(
  {format, places}: Original,
  seed: SeedText
): (passage: Span) => PlaceWords | null {
  const spans = places.map(({start, end, at}) => ({start: seed.at(start), end: seed.at(end), at}));
  return ({start, end}) => {
    const numbers = spans
      .filter((span) => span.start < end && start < span.end)
      .flatMap(({at}) => (typeof at === "number" ? [at] : []));
    if (format === "html" || numbers.length === 0) return null;
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    const [name, whole] = format === "pdf" ? ["page", "PDF"] : ["paragraph", "Word document"];
    return {
      words: `${first === last ? `${name} ${first}` : `${name}s ${first}–${last}`} of the ${whole}`,
      page: format === "pdf" ? first : null
    };
  };
}
