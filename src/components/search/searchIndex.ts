import MiniSearch, {type SearchResult} from "minisearch";
import {siteUrl} from "../siteUrl.js";
import {SEARCH_KINDS, type SearchEntry} from "./entry.js";
import {termOf, wordsOf} from "./foldWord.js";

/** A passage that was found. */
export interface Hit {
  readonly entry: SearchEntry;
  /** the words by which it was found, folded */
  readonly terms: readonly string[];
}

export type Search = (query: string) => readonly Hit[];

/** Passages are taken into the index in pieces, so that the page answers meanwhile. */
const CHUNK = 25;

/** Fetches the passages and makes them searchable: each word of a query as it is, as a beginning, or with a slip in it. */
export async function loadSearch(): Promise<Search> {
  const answer = await fetch(siteUrl("search-index.json"));
  if (!answer.ok) throw new Error(`the index could not be loaded: ${answer.status}`);
  return makeSearch((await answer.json()) as readonly SearchEntry[]);
}

/** @param entries all passages, in the order of pages */
export async function makeSearch(entries: readonly SearchEntry[]): Promise<Search> {
  const index = new MiniSearch<{id: number; title: string; text: string}>({
    fields: ["title", "text"],
    tokenize: (text) => wordsOf(text).map(({word}) => word),
    processTerm: termOf,
    searchOptions: {
      combineWith: "AND",
      boost: {title: 2},
      prefix: (term) => term.length > 1,
      // a name of six letters may have one slip, a short word or a number none
      fuzzy: (term) => (term.length > 4 && !/\d/u.test(term) ? 0.2 : false),
      weights: {prefix: 0.5, fuzzy: 0.25}
    }
  });
  await index.addAllAsync(
    entries.map(({title, text}, id) => ({id, title, text})),
    {chunkSize: CHUNK}
  );
  const rank = ({id}: SearchResult): number => SEARCH_KINDS.indexOf(entries[Number(id)]?.kind ?? "method");
  return (query) =>
    index
      .search(query)
      .sort((a, b) => b.score - a.score || rank(a) - rank(b) || Number(a.id) - Number(b.id))
      .flatMap(({id, terms}) => {
        const entry = entries[Number(id)];
        return entry ? [{entry, terms}] : [];
      });
}
