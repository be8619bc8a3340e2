import type {Finding} from "../../../loaders/model.js";
import {JOURNAL_FILE, type Journal, type JournalEntry} from "../../changes/journal.js";
import {printedErrors} from "../../changes/printedErrors.js";
import {sayItem, type SectionTitle, type TellingItem, type TellingSection} from "../../changes/telling.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {formatDate} from "../../components/formatDate.js";
import {formatNumber} from "../../components/formatNumber.js";
import {doubtfulFigures, type DoubtfulFigure} from "../../guard/doubtfulFigures.js";
import {caveatMark} from "../caveatMark.js";
import {figuresOf} from "../figuresOf.js";
import type {DossierIndex} from "../dossierIndex.js";
import {figurePage} from "../figurePage.js";
import {readerHref} from "../renderValue.js";

/** How many items of a list stand in the open; the rest is folded. */
const SHOWN_AT_MOST = 8;

/** What a page holds of a long list or history, whose whole is in the project: more would be too heavy for a phone. */
const MOST = {items: 60, editions: 20};

/** What readers ask for: the rest says how it came about, and is folded. */
const OPEN: ReadonlySet<SectionTitle> = new Set([
  "Changed claims",
  "New claims",
  "Claims that are gone",
  "Findings opened",
  "Findings closed",
  "Figures that look different"
]);

/** What changed from edition to edition, the newest first, in the words of its time; what is there still is linked, and marked where it is in doubt. */
export function editionsSection(index: DossierIndex, journal: Journal | null): string {
  if (journal === null) return "";
  const {begins, editions} = journal;
  const doubtful = editions.length === 0 ? [] : doubtfulFigures(index.dossier);
  const begun = `<p>The history of the editions begins with edition ${named(begins.edition, begins.date)}; what was before is not recorded.${editions.length === 0 ? " No figure and no finding has changed since." : ""}</p>`;
  return (
    `<section class="changes"><h2 id="editions">From edition to edition</h2>` +
    editions
      .slice(-MOST.editions)
      .map((entry) => entryHtml(index, entry, doubtful))
      .reverse()
      .join("") +
    left(editions.length - MOST.editions, "older edition") +
    `${begun}</section>`
  );
}

function entryHtml(index: DossierIndex, entry: JournalEntry, doubtful: readonly DoubtfulFigure[]): string {
  const {edition, date, before, sections} = entry;
  const id = `edition-${edition ?? ""}`;
  return (
    `<section id="${escapeHtml(id)}"><h3>Edition ${named(edition, date)}</h3>` +
    (before === null ? "" : `<p class="by">after edition ${escapeHtml(before)}</p>`) +
    sections.map((section) => sectionHtml(index, section, doubtful)).join("") +
    `</section>`
  );
}

function sectionHtml(
  index: DossierIndex,
  {title, items}: TellingSection,
  doubtful: readonly DoubtfulFigure[]
): string {
  const all = items.slice(0, MOST.items).map((item) => itemHtml(index, item, doubtful));
  const lost = left(items.length - MOST.items, "more");
  const list = (some: readonly string[]): string => `<ul>${some.join("")}</ul>`;
  const folded = (words: string, some: readonly string[]): string =>
    `<details><summary>${words}</summary>${list(some)}${lost}</details>`;
  const head = `${escapeHtml(title)} (${formatNumber(items.length)})`;
  if (!OPEN.has(title)) return folded(head, all);
  const rest = all.slice(SHOWN_AT_MOST);
  const more = `${formatNumber(items.length - SHOWN_AT_MOST)} more<span class="visually-hidden"> under “${escapeHtml(title)}”</span>`;
  return `<h4>${head}</h4>${list(all.slice(0, SHOWN_AT_MOST))}${rest.length === 0 ? "" : folded(more, rest)}`;
}

/** How much is not on the page, and where it is; empty where all is. */
const left = (count: number, what: string): string =>
  count <= 0
    ? ""
    : `<p class="by">${formatNumber(count)} ${what}${count === 1 || what === "more" ? "" : "s"}: see <code>data/public/${JOURNAL_FILE}</code> in the project.</p>`;

function itemHtml(index: DossierIndex, item: TellingItem, doubtful: readonly DoubtfulFigure[]): string {
  const {name, text, claim_id, finding_id} = item;
  const claim = claim_id === undefined ? undefined : index.claims.get(claim_id);
  const href = addressOf(index, item);
  const words = escapeHtml(name);
  const marked = new Set<Finding>([
    ...(claim ? index.findingsOf(claim) : []),
    ...printedErrors(sayItem(item), doubtful)
  ]);
  const own = index.findings.get(finding_id ?? "");
  if (own) marked.delete(own);
  return (
    `<li${claim ? ` data-claim="${escapeHtml(claim.claim_id)}"` : ""}>` +
    `${href === null ? words : `<a href="${escapeHtml(href)}">${words}</a>`}${text === "" ? "" : `: ${escapeHtml(text)}`}${caveatMark([...marked])}</li>`
  );
}

/** Where what an item is about stands today; null where it is gone, or nowhere. */
function addressOf(index: DossierIndex, {claim_id, finding_id, figure}: TellingItem): string | null {
  const claim = index.claims.get(claim_id ?? "");
  if (claim) return readerHref(claim);
  if (index.findings.has(finding_id ?? "")) return `/caveats#${finding_id ?? ""}`;
  const drawn = figuresOf(index.dossier).find(({name}) => name === figure);
  return drawn ? figurePage(drawn) : null;
}

const named = (edition: string | null, date: string | null): string =>
  [
    `<code>${escapeHtml(edition ?? "unnamed")}</code>`,
    ...(date === null ? [] : [escapeHtml(formatDate(date))])
  ].join(" of ");
