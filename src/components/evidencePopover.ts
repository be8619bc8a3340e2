import {loadClaimUses} from "./loadClaimUses.js";
import {loadFigureData} from "./loadFigureData.js";
import {markBeside} from "./markBeside.js";
import {MARK} from "./markSelector.js";
import {siteUrl} from "./siteUrl.js";

/** Links that a script answers with the card. */
const OPENING = "a.evidence, a[data-claim]";
const GAP = 8;

/** Opens the evidence behind any number, mark or underlined passage, by click or Enter; links still open in a new tab as links do. */
export function startEvidence(): void {
  sayThatCardsOpen(document);
  document.addEventListener("click", (event) => {
    const mark = markOf(event.target) ?? markBeside(event);
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    openOrFollow(mark);
  });
  document.addEventListener("keydown", (event) => {
    const mark = markOf(event.target);
    if (!mark || mark instanceof HTMLAnchorElement || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    openOrFollow(mark);
  });
}

/** Says of the links within, as a screen reader reads them, that they open a card; to be called for what a script adds. */
export function sayThatCardsOpen(root: ParentNode): void {
  for (const link of root.querySelectorAll(OPENING)) link.setAttribute("aria-haspopup", "dialog");
}

/** Where the data cannot be had, a link still leads to the sentence in the reader. */
function openOrFollow(mark: Element): void {
  open(mark).catch(() => {
    const link = mark.closest<HTMLAnchorElement>("a[href]");
    if (link) location.href = link.href;
  });
}

/** Rows of tables carry claims too; in them only links open evidence, so that text can be selected. */
function markOf(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  const link = target.closest("a");
  if (link) return link.matches(OPENING) ? link : null;
  const mark = target.closest(MARK);
  return mark instanceof HTMLTableRowElement ? null : mark;
}

async function open(mark: Element): Promise<void> {
  const [{evidenceCard}, data, uses] = await Promise.all([
    import("./evidenceCard.js"),
    loadFigureData(),
    loadClaimUses()
  ]);
  const ids = (name: string): readonly string[] =>
    mark.closest(`[${name}]`)?.getAttribute(name)?.split(" ") ?? [];
  const card = theCard();
  card
    .querySelector(".content")
    ?.replaceChildren(
      document
        .createRange()
        .createContextualFragment(
          evidenceCard(
            data,
            [...ids("data-claim"), ...besideOf(mark)],
            ids("data-reference"),
            siteUrl(""),
            uses
          )
        )
    );
  if (card.matches(":popover-open")) card.hidePopover();
  card.showPopover();
  place(card, mark);
  back = mark;
  card.querySelector("button")?.focus();
}

/** The claims of the line that a mark stands in, where they are read side by side. */
const besideOf = (mark: Element): readonly string[] =>
  [...(mark.closest("[data-beside]")?.querySelectorAll("[data-claim]") ?? [])].flatMap(
    (other) => other.getAttribute("data-claim")?.split(" ") ?? []
  );

let back: Element | null = null;

function theCard(): HTMLElement {
  const known = document.getElementById("evidence-card");
  if (known) return known;
  const card = document.createElement("div");
  card.id = "evidence-card";
  card.popover = "auto";
  card.setAttribute("role", "dialog");
  // parts of what evidenceCard.ts writes
  card.setAttribute("aria-labelledby", "evidence-name");
  card.setAttribute("aria-describedby", "evidence-words evidence-doubt");
  const close = document.createElement("button");
  close.className = "close";
  close.type = "button";
  close.setAttribute("aria-label", "Close");
  close.textContent = "×";
  close.addEventListener("click", () => {
    card.hidePopover();
  });
  const content = document.createElement("div");
  content.className = "content";
  card.append(close, content);
  card.addEventListener("toggle", (event) => {
    if (
      event.newState === "closed" &&
      card.contains(document.activeElement) &&
      (back instanceof HTMLElement || back instanceof SVGElement)
    )
      back.focus();
  });
  // Whoever tabs out of the card goes on from the mark, not from the end of the page.
  card.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    const stops = [...card.querySelectorAll<HTMLElement>("a[href], button, summary")];
    const leaving = event.shiftKey ? stops[0] : stops.at(-1);
    if (document.activeElement !== leaving) return;
    event.preventDefault();
    card.hidePopover();
    if (back instanceof HTMLElement || back instanceof SVGElement) back.focus();
  });
  document.body.append(card);
  return card;
}

/** Beside its mark on a wide page; the style sheet lays it along the bottom of a phone. */
function place(card: HTMLElement, mark: Element): void {
  if (getComputedStyle(card).position !== "absolute") return;
  const at = mark.getBoundingClientRect();
  const {offsetWidth: width, offsetHeight: height} = card;
  const below = at.bottom + GAP + height <= innerHeight || at.top < height + GAP;
  const left = Math.max(GAP, Math.min(at.left, document.documentElement.clientWidth - width - GAP));
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${(below ? at.bottom + GAP : at.top - GAP - height) + scrollY}px`;
}
