import {JSDOM, VirtualConsole} from "jsdom";
import type {Words} from "../../src/words/index.js";

/** What every briefing says: how the figures came about. */
const ALWAYS = "methodology";

/** The topics of a briefing's page, in its order. */
export const topicsOf = (html: string): readonly string[] =>
  [...html.matchAll(/data-topic="([^"]*)"/gu)].flatMap(([, topic = ""]) => (topic === ALWAYS ? [] : [topic]));

/**
 * A short briefing: of the page only the sections on some topics, with the key findings, caveats and claims that belong to them. Numbers of
 * caveats and claims stay those of the whole briefing, so that both can be read side by side.
 *
 * @param html the briefing's page as it was built
 * @param topics as `topicsOf` names them
 */
export function keepTopics(html: string, topics: readonly string[], words: Words): string {
  // the style sheet is no concern of this
  const {document} = new JSDOM(html, {virtualConsole: new VirtualConsole()}).window;
  const all = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)];
  const names: string[] = [];
  for (const topic of all("main .topic")) {
    const heading = topic.previousElementSibling;
    const name = topic.getAttribute("data-topic") ?? "";
    if (name === ALWAYS) continue;
    if (topics.includes(name)) names.push(heading?.textContent.trim() ?? "");
    else for (const part of sectionOf(heading)) part.remove();
  }
  const isThere = (link: Element): boolean =>
    document.getElementById(decodeURIComponent(link.getAttribute("href")?.slice(1) ?? "")) !== null;
  for (const entry of all(".outline li")) if (!firstLink(entry).every(isThere)) entry.remove();
  for (const finding of all(".key-findings li")) {
    const sections = [...finding.querySelectorAll(":scope > a[href^='#']")].filter(
      (link) => link.className === ""
    );
    if (sections.length > 0 && !sections.some(isThere)) finding.remove();
  }
  keepShown(document);
  for (const link of all("main a[href^='#']")) if (!isThere(link)) withdraw(link);
  document.querySelector(".cover .kicker")?.append(`: ${names.join(", ")}`);
  const told = document.createElement("p");
  told.className = "byline";
  told.textContent = words.short;
  document.querySelector(".cover .standfirst")?.after(told);
  document.title = `${document.title.replace(/ \|.*$/u, "")}: ${names.join(", ")}${/ \|.*$/u.exec(document.title)?.[0] ?? ""}`;
  return `<!DOCTYPE html>\n${document.documentElement.outerHTML}`;
}

const firstLink = (entry: Element): readonly Element[] =>
  [...entry.querySelectorAll("a[href^='#']")].slice(0, 1);

/** A heading and all that follows up to the next one of its level. */
function sectionOf(heading: Element | null): Element[] {
  const parts: Element[] = [];
  for (let part = heading; part; part = part.nextElementSibling) {
    if (part !== heading && part.matches("h2, :has(> h2)")) break;
    parts.push(part);
  }
  return parts;
}

/** Of the appendices only what the rest of the page shows: claims, then the caveats that are marked there or at these claims. */
function keepShown(document: Document): void {
  const appendix = ".evidence-list, .notes";
  const named = (attribute: string, outside: string): Set<string> =>
    new Set(
      [...document.querySelectorAll(`main [${attribute}]`)]
        .filter((element) => element.closest(outside) === null)
        .flatMap((element) => element.getAttribute(attribute)?.split(" ") ?? [])
    );
  const claims = named("data-claim", appendix);
  for (const row of document.querySelectorAll(".evidence-list tbody tr"))
    if (!claims.has(row.getAttribute("data-claim") ?? "")) row.remove();
  for (const table of document.querySelectorAll(".wide-table"))
    if (table.querySelector("tbody tr") === null) table.remove();
  const caveats = named("data-caveat", ".notes");
  const listed = [...document.querySelectorAll("main a[href^='#note-']")].filter(
    (link) => link.closest(".notes") === null
  );
  for (const link of listed) caveats.add(link.getAttribute("href")?.slice("#note-".length) ?? "");
  [...document.querySelectorAll(".notes > li")].forEach((note, i) => {
    note.setAttribute("value", String(i + 1));
    if (!caveats.has(note.id.slice("note-".length))) note.remove();
  });
}

/** A link to what is left out: within a list with its comma, elsewhere its words stay. */
function withdraw(link: Element): void {
  const isItem = link.matches(".back, .evidence-number a");
  if (!isItem) {
    link.replaceWith(...link.childNodes);
    return;
  }
  const [before, after] = [link.previousSibling, link.nextSibling];
  if (before?.textContent === ", ") before.remove();
  else if (after?.textContent?.startsWith(", ")) after.textContent = after.textContent.slice(2);
  link.remove();
}
