const MARK = "[data-claim], [data-reference]";

/**
 * Makes the marks of drawings buttons for keyboards and screen readers: one stop a drawing, arrow keys from mark to mark. Until a
 * script can answer them a drawing is one image, so this is not in the markup.
 */
export function makeMarksReachable(root: ParentNode): void {
  for (const svg of root.querySelectorAll<SVGSVGElement>(".drawing > svg")) {
    const marks = [...svg.querySelectorAll<SVGElement>(MARK)].filter(
      (mark) => mark.parentElement?.closest(MARK) === null
    );
    if (marks.length === 0) continue;
    svg.setAttribute("role", "group");
    const rows = rowsOf(svg.closest("figure"));
    marks.forEach((mark, i) => {
      mark.setAttribute("role", "button");
      mark.setAttribute("tabindex", i === 0 ? "0" : "-1");
      if (mark.querySelector("title") === null) nameMark(mark, rows);
    });
    svg.addEventListener("keydown", (event) => {
      step(event, marks);
    });
  }
}

/** Gives a mark its tooltip and its name for screen readers: the rows of the figure's table that are about the same. */
function nameMark(mark: SVGElement, rows: ReadonlyMap<string, HTMLTableRowElement>): void {
  const {claim, reference} = mark.dataset;
  const title = document.createElementNS(mark.namespaceURI, "title") as SVGTitleElement;
  title.textContent = [claim, reference]
    .flatMap((ids) => ids?.split(" ") ?? [])
    .flatMap((id) => rows.get(id) ?? [])
    .map(rowWords)
    .join("\n\n");
  mark.prepend(title);
}

function rowsOf(figure: Element | null): ReadonlyMap<string, HTMLTableRowElement> {
  const rows = [
    ...(figure?.querySelectorAll<HTMLTableRowElement>("tr[data-claim], tr[data-reference]") ?? [])
  ];
  return new Map(rows.map((row) => [row.dataset.claim ?? row.dataset.reference ?? "", row]));
}

/** "vehicles: 5,000,268 (Error: out of proportion.); “5,000,268 military vehicles”; no source named; …": a row in one line, marks by their names. */
function rowWords({cells}: HTMLTableRowElement): string {
  const [head, ...rest] = [...cells].map(({childNodes}) => [...childNodes].map(nodeWords).join(" ").trim());
  return `${head ?? ""}: ${rest.filter(Boolean).join("; ")}`;
}

function nodeWords(node: Node): string {
  if (node instanceof HTMLQuoteElement) return `“${node.textContent}”`;
  return node instanceof HTMLElement && node.title !== "" ? `(${node.title})` : (node.textContent ?? "");
}

function step(event: KeyboardEvent, marks: readonly SVGElement[]): void {
  const move = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
  const at = marks.findIndex((mark) => mark === document.activeElement);
  if (move === undefined || at < 0) return;
  const next = marks[(at + move + marks.length) % marks.length];
  marks[at]?.setAttribute("tabindex", "-1");
  next?.setAttribute("tabindex", "0");
  next?.focus();
  event.preventDefault();
}
