import type {SearchEntry, SearchKind} from "../../../src/components/search/entry.js";
import {passageText} from "./passageText.js";

type Draft = Omit<SearchEntry, "caveats"> & {readonly element: Element};

/** Pages that say nothing that others do not, or hold no text. */
const SILENT = /^(?:embed\/|briefing|search|404|notebook)/u;
const METHODS = /^(?:methodology|data|sources|changes)\.html$/u;
/** Caveats stand in the register; tables and their like repeat the claims. */
const REPEATED =
  ".caveats, .notes, .claims-table, table, details, nav, .byline, .kicker, .figure-files, .reader-legend";

/**
 * The passages of a page that a search may find, as it shows them: what may not be republished is on no page. Of the source reader each paragraph, of
 * the register each finding, of the dictionary each column, of all others what stands below each heading, and each figure.
 *
 * @param file the page from the site's root
 */
export function searchEntries(file: string, document: Document): readonly Draft[] {
  const main = document.querySelector("main");
  if (!main || SILENT.test(file)) return [];
  if (file.startsWith("sources/")) return sourceEntries(file, main);
  if (file === "caveats.html") return findingEntries(file, main);
  return [...sectionEntries(file, main), ...figureEntries(file, main), ...dictionaryEntries(file, main)];
}

function sourceEntries(file: string, main: Element): Draft[] {
  const article = textOf(main.querySelector("h1"));
  const publisher = textOf(main.querySelector(".byline")).split(" · ")[0] ?? "";
  return [...main.querySelectorAll(".reader-row > p")].flatMap((element) => {
    const {text, places} = passageText(element);
    return text === ""
      ? []
      : [{kind: "source" as const, title: `${article} (${publisher})`, at: file, text, places, element}];
  });
}

function findingEntries(file: string, main: Element): Draft[] {
  return [...main.querySelectorAll("article.finding")].map((element) => ({
    kind: "finding" as const,
    title: textOf(element.querySelector("h3 a")),
    at: `${file}#${element.id}`,
    text: [...element.querySelectorAll(".caveat-words")].map(textOf).join(" "),
    element
  }));
}

/** What stands below each heading, up to the next. */
function sectionEntries(file: string, main: Element): Draft[] {
  const title = textOf(main.querySelector("h1"));
  const kind: SearchKind = METHODS.test(file) ? "method" : "story";
  const drafts: Draft[] = [];
  let place = "";
  let heading = "";
  for (const element of main.querySelectorAll("h1, h2, h3, p, li, dt, dd")) {
    if (/^H[1-3]$/u.test(element.tagName)) {
      if (element.closest("article, figure")) continue;
      place = element.localName === "h1" ? "" : element.id;
      heading = element.localName === "h1" ? "" : textOf(element);
    } else if (element.closest(`${REPEATED}, figure, li li, li > p`) === null) {
      const {text} = passageText(element);
      if (text === "") continue;
      const at = place === "" ? file : `${file}#${place}`;
      drafts.push({kind, title: heading === "" ? title : `${title}: ${heading}`, at, text, element});
    }
  }
  return drafts;
}

function figureEntries(file: string, main: Element): Draft[] {
  return [...main.querySelectorAll("figure[data-figure]")].flatMap((element) => {
    const part = (selector: string): string => textOf(element.querySelector(selector));
    const title = part(".figure-title");
    const text = [part(".figure-subtitle"), part(".figure-note")].filter((words) => words !== "").join(" ");
    return title === "" ? [] : [{kind: "figure" as const, title, at: `${file}#${element.id}`, text, element}];
  });
}

/** Columns that several tables share are told once, at the first. */
function dictionaryEntries(file: string, main: Element): Draft[] {
  const told = new Set<string>();
  return [...main.querySelectorAll("details.dictionary")].flatMap((table) =>
    [...table.querySelectorAll("tbody tr")].flatMap((element) => {
      const name = textOf(element.querySelector("th code"));
      const text = textOf(element.querySelector("td:last-child"));
      const key = `${name}: ${text}`;
      if (told.has(key)) return [];
      told.add(key);
      const at = `${file}#${table.id}`;
      return [
        {
          kind: "data" as const,
          title: `${name} in ${textOf(table.querySelector("summary code"))}`,
          at,
          text,
          element
        }
      ];
    })
  );
}

const textOf = (element: Element | null): string => (element ? passageText(element).text : "");
