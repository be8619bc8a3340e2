import {SET_ASIDE, type Article, type PrintedNumeral, type SetAside} from "../../loaders/model.js";
import {caveatMark} from "./caveatMark.js";
import type {DossierIndex} from "./dossierIndex.js";
import {errorsWithin} from "./errorsWithin.js";
import {escapeHtml} from "../components/escapeHtml.js";

const TITLES: Readonly<Record<SetAside, string>> = {
  not_understood: "Not understood",
  outside_tables: "Outside the six tables",
  date: "Dates that no claim gives",
  designation: "Names of models, units, articles",
  page_furniture: "Footnote marks, list numbers, headlines",
  rejected: "In claims that an editor rejected"
};

/** How many words stand on either side of a numeral where the whole text may not be shown. */
const WORDS = 6;

/**
 * The numerals of an article that are in no claim, by reason, those for a person to look at first; each with its sentence, or where the
 * whole text may not be republished with a few words around it. Nothing from outside the article, such as readers' comments, is shown.
 */
export function unclaimedNumerals(index: DossierIndex, {article_id, full_text, seed}: Article): string {
  const own = (index.dossier.numerals.get(seed) ?? []).filter((numeral) => numeral.article_id === article_id);
  if (own.length === 0) return "";
  const rest = own.filter(({reason}) => reason !== null);
  const groups = SET_ASIDE.map((reason) => {
    const items = rest.filter((numeral) => numeral.reason === reason);
    return items.length === 0
      ? ""
      : `<h3>${TITLES[reason]} (${items.length})</h3><ul>${items.map((item) => `<li>${quoted(item, full_text)}${markOf(index, article_id, item)}${detail(item)}</li>`).join("")}</ul>`;
  });
  const title = rest.length === 0 ? "Every numeral is claimed" : "Numerals not claimed";
  return (
    `<section class="reader-numerals"><h2>${title}</h2>` +
    `<p class="reader-note">${told(own.length, rest.length)}</p>${groups.join("")}</section>`
  );
}

function told(all: number, rest: number): string {
  if (all === 1) return `The only numeral of the text is ${rest === 0 ? "in a claim" : "in no claim"}.`;
  if (rest === 0) return `All ${all} numerals of the text are in claims.`;
  if (rest === all) return `None of the ${all} numerals of the text is in a claim.`;
  const claimed = all - rest === 1 ? "One" : all - rest;
  const others =
    rest === 1
      ? "The other was set aside, for a reason."
      : `The other ${rest} were set aside, each for a reason.`;
  return `${claimed} of the ${all} numerals of the text ${claimed === "One" ? "is in a claim" : "are in claims"}. ${others}`;
}

function quoted({text, start, sentence, sentence_start}: PrintedNumeral, whole: boolean): string {
  const points = Array.from(sentence);
  const at = start - sentence_start;
  const before = points
    .slice(0, at)
    .join("")
    .replace(/^[•●▪◦‣*–—-]\s+/, "");
  const after = points.slice(at + Array.from(text).length).join("");
  return `“${escapeHtml(whole ? before : lastWords(before))}<mark>${escapeHtml(text)}</mark>${escapeHtml(whole ? after : firstWords(after))}”`;
}

/** The sentence may hold a doubtful figure besides. */
function markOf(index: DossierIndex, articleId: string, {sentence, sentence_start}: PrintedNumeral): string {
  return caveatMark(
    errorsWithin(index, articleId, sentence_start, sentence_start + Array.from(sentence).length)
  );
}

function firstWords(words: string): string {
  const [kept = ""] = new RegExp(`^\\S*(?:\\s+\\S+){0,${WORDS}}`, "u").exec(words) ?? [];
  return kept.length < words.trimEnd().length ? `${kept} …` : words;
}

function lastWords(words: string): string {
  const parts = words.split(/(?<=\s)(?=\S)/);
  return parts.length > WORDS ? `… ${parts.slice(-WORDS).join("")}` : words;
}

const detail = ({reason, detail: seen}: PrintedNumeral): string =>
  seen === null || reason === "date" ? "" : ` <span class="detail">${escapeHtml(seen)}</span>`;
