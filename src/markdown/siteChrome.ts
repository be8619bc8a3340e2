import type {Settings, SitePage} from "../../loaders/model.js";
import {escapeHtml} from "../components/escapeHtml.js";
import {fontFaces} from "./fontFaces.js";
import {wayUp} from "./wayUp.js";

/** The site's mark: bars of a chart, and a caveat on the tallest. Its colours show on light and dark. Without `#`, which Framework would encode twice. */
export const SITE_ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1 11h4v5H1zm5-2h4v7H6zm5-2h4v9h-4z" fill="steelblue"/><path d="M13 0l3 6h-6z" fill="sienna"/></svg>';

/** As an address that needs no request. */
const ICON = encodeURI(SITE_ICON);

/** For the head of a page. */
export const ICON_LINK = `<link rel="icon" href="data:image/svg+xml,${ICON}">`;

/** What a reader checks the story with. */
export const TOOLS: readonly SitePage[] = [
  {path: "/caveats", name: "Caveats", description: "Every doubt about every figure, with both sides quoted."},
  {
    path: "/sources",
    name: "Sources",
    description: "The reports behind the story, with what is known of each."
  },
  {
    path: "/agreement",
    name: "Agreement",
    description: "Every point of every report: who says it, and whether another bears it out."
  },
  {
    path: "/changes",
    name: "Changes",
    description: "Which figures editors corrected, and what changed from edition to edition."
  },
  {path: "/data", name: "Data", description: "All tables to download, with a dictionary and licences."},
  {
    path: "/methodology",
    name: "Methodology",
    description: "How sentences become figures, and how figures are checked."
  },
  {
    path: "/search",
    name: "Search",
    description:
      "Every passage of the story, the reports, the findings and the dictionary, and what they name from A to Z."
  },
  {path: "/notebook", name: "Notebook", description: "Ask the tables your own questions, in the browser."},
  {
    path: "/briefing",
    name: "Briefing",
    description: "The story for print, with numbered notes and an evidence appendix."
  }
];

/** All pages that people wrote: the chapters first. */
export const sitePages = ({chapters}: Pick<Settings, "chapters">): readonly SitePage[] => [
  ...chapters,
  ...TOOLS
];

/**
 * What goes into every page's head: description, fonts, and the script that adds interaction to what is already there.
 * Font faces stand here and not in the style sheet because their addresses are relative to the page.
 *
 * @param files the way to the folder of the fonts' folder, ending in a slash; the site's root if absent
 */
export function siteHead(
  settings: Settings,
  {title, path}: {readonly title: string | null; readonly path: string},
  files = wayUp(path.slice(1))
): string {
  const page = sitePages(settings).find((known) => known.path === path);
  const description =
    page?.description ?? `${title ?? settings.title}: the text with its claims and findings.`;
  return (
    `<meta name="description" content="${escapeHtml(description)}">` +
    `<meta name="color-scheme" content="light dark">` +
    ICON_LINK +
    `<style>${fontFaces(files, isPaper(path) ? "block" : "optional")}${isPaper(path) ? paperHead(settings) : ""}</style>` +
    `<script type="module" src="/components/site.js"></script>`
  );
}

const isPaper = (path: string): boolean => /^\/briefing(?:\.|$)/u.test(path);

/** What stands at the head of every sheet but the first (print.css). */
const paperHead = ({title}: Settings): string =>
  `@page:first{@top-left{content:none}}@page{@top-left{content:"${title.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"}}`;

/** The tools that stand beside the chapters. */
const IN_HEADER = new Set(["/caveats", "/search"]);

/** Skip link, masthead and the chapters. */
export function siteHeader({title, chapters}: Settings, {path}: {readonly path: string}): string {
  return (
    `<a class="skip-link" href="#observablehq-main">Skip to the text</a>` +
    `<nav class="site-nav" aria-label="Chapters"><a class="masthead" href="/">${escapeHtml(title)}</a>${links([...chapters, ...TOOLS.filter(({path}) => IN_HEADER.has(path))], path)}</nav>`
  );
}

/** The tools, and whose the words are. */
export function siteFooter({path}: {readonly path: string}): string {
  return (
    `<nav class="site-nav" aria-label="Check it yourself"><span>Check it yourself</span>${links(TOOLS, path)}</nav>` +
    `<p class="site-footer-note">Code under the MIT licence, tables under <a href="/data#licences">CC BY 4.0</a>. The reports belong to their publishers.</p>`
  );
}

function links(pages: readonly SitePage[], path: string): string {
  const items = pages.map(
    (page) =>
      `<li><a href="${page.path === "/index" ? "/" : page.path}"${page.path === path ? ' aria-current="page"' : ""}>${escapeHtml(page.name)}</a></li>`
  );
  return `<ul>${items.join("")}</ul>`;
}
