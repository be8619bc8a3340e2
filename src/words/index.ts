import {en} from "./en.js";
import type {Words} from "./words.js";

export type {Words};

/** The briefing's languages, the first of which is that of pages without another. */
export const LANGUAGES: readonly Words[] = [en];

/** The language of a page by its address: "/briefing.de" is in German, if there are words for it. */
export function wordsOf(path = ""): Words {
  const lang = /\.(?<lang>[a-z]{2,3})(?:\.md|\.html)?$/u.exec(path)?.groups?.lang;
  return LANGUAGES.find((words) => words.lang === lang) ?? en;
}
