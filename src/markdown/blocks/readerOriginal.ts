import type {Article, Original, Span} from "../../../loaders/model.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {formatNumber} from "../../components/formatNumber.js";
import type {DossierIndex} from "../dossierIndex.js";
import {originalPlaces} from "../originalPlaces.js";
import {originalWords, publishedOriginal} from "../publishedOriginal.js";
import {seedText} from "../seedText.js";

/** What the reader page says of the file that its text was taken from. */
export interface ReaderOriginal {
  /** a sentence for the head of the page */
  readonly note: string;
  /** the place of a passage, where it is another than that of the one before; else nothing */
  readonly label: (passage: Span) => string;
}

/** For an article whose text is that of no other file both are empty. */
export function readerOriginal({dossier, seeds}: DossierIndex, article: Article): ReaderOriginal {
  const original = dossier.originals.get(article.seed);
  const seed = seeds.get(article.seed);
  if (!original || !seed) return {note: "", label: () => ""};
  const href = publishedOriginal(article, original);
  const placeOf = originalPlaces(original, seedText(seed));
  let last = "";
  return {
    note: note(original, href),
    label: (passage) => {
      const place = placeOf(passage);
      if (!place || place.words === last) return "";
      last = place.words;
      const {words, page} = place;
      return href !== null && page !== null
        ? `<a class="place" rel="external" href="/${escapeHtml(href)}#page=${page}">${words}</a> `
        : `<span class="place">${words}</span> `;
    }
  };
}

function note(original: Original, href: string | null): string {
  const kept =
    href === null
      ? "That file is kept with the dossier and, like the text, belongs to its publisher."
      : `<a rel="external" href="/${escapeHtml(href)}" download>The file as received</a> (${formatNumber(Math.ceil(original.bytes / 1000))} kB).`;
  return `<p class="reader-note">The text was taken from ${originalWords(original)}. ${kept}</p>`;
}
