import {escapeHtml} from "../escapeHtml.js";
import {SEARCH_KIND_WORDS} from "./entry.js";
import {termOf, wordsOf} from "./foldWord.js";
import type {Hit} from "./searchIndex.js";

/** How much of a passage is shown around the first word that was found, in characters. */
const BEFORE = 70;
const LENGTH = 240;

/**
 * A passage that was found: its kind and title with a link to the place, the words around what was found, marked, and its doubt.
 *
 * @param base the site's root as seen from the page, ending in `/`
 */
export function hitHtml({entry, terms}: Hit, base: string): string {
  const {kind, title, text, caveats = []} = entry;
  const found = wordsOf(text).filter(({word}) => terms.includes(termOf(word)));
  const first = found[0]?.start ?? 0;
  const doubts = caveats.map(
    (id) =>
      `<a class="severity error" href="${base}caveats.html#${escapeHtml(id)}" data-caveat="${escapeHtml(id)}">Error</a>`
  );
  const doubt =
    doubts.length === 0
      ? ""
      : `<p class="hit-doubt">${doubts.join(" ")} A figure in this passage is in doubt.</p>`;
  return (
    `<li><p class="kicker">${SEARCH_KIND_WORDS[kind]}</p><a class="hit-title" href="${base}${escapeHtml(placeOf(entry, first))}">${escapeHtml(title)}</a>` +
    `<p class="hit-text">${snippet(text, first, found)}</p>${doubt}</li>`
  );
}

/** The place that stands last before a match; that of the whole passage, where none does. */
function placeOf({at, places = []}: Hit["entry"], match: number): string {
  const place = places.findLast(([from]) => from <= match) ?? places[0];
  return place ? `${at.split("#")[0] ?? at}#${place[1]}` : at;
}

function snippet(text: string, first: number, found: readonly {start: number; end: number}[]): string {
  const from = first <= BEFORE ? 0 : text.indexOf(" ", first - BEFORE) + 1;
  const to =
    text.length - from <= LENGTH ? text.length : Math.max(text.lastIndexOf(" ", from + LENGTH), first);
  let html = from > 0 ? "… " : "";
  let at = from;
  for (const {start, end} of found) {
    if (start < at || end > to) continue;
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at, to)) + (to < text.length ? " …" : "");
}
