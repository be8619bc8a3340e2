import {flat, places, tellsCaveat, type Suspect} from "./suspect.js";

/** What an eye takes in at once: a sentence, a row, a drawn mark. */
const AT_ONCE =
  "p, li, tr, h1, h2, h3, h4, h5, h6, caption, figcaption, summary, legend, dt, dd, svg [data-claim], .bar-row, title, meta";

/** What stands side by side: a passage with its margin, an entry of the register with its quotations. */
const TOGETHER = ".reader-row, article.finding";

/** Not for readers. */
const UNSEEN = new Set(["script", "style", "template"]);

/** Attributes that nobody reads or hears. */
const UNREAD =
  /^(?:id|class|href|src|style|d|points|transform|viewBox|x\d?|y\d?|width|height|for|name|data-.*)$/u;

/**
 * The places of a page where the number stands without its caveat near by: neither a mark of the finding, nor a link to it, nor its sentence in
 * the same line, row or drawn mark. Texts and attributes are looked at alike; the text alternative of a drawing must call the claim doubtful,
 * and what names a drawn mark must tell the caveat.
 *
 * @returns what stands around each of them, and how often the number was seen at all
 */
export function aloneInPage(document: Document, suspect: Suspect): {alone: string[]; seen: number} {
  const alone: string[] = [];
  let seen = 0;
  const judge = (text: string, isTold: () => boolean): void => {
    const found = places(flat(text), suspect);
    seen += found.length;
    if (found.length > 0 && !isTold()) alone.push(...found.map(({around}) => around));
  };
  for (const element of document.querySelectorAll("*"))
    for (const {name, value} of Array.from(element.attributes))
      if (!UNREAD.test(name)) judge(value, () => tellsCaveat(value, suspect) || isToldBy(element, suspect));
  const enter = (element: Element, text: string): void => {
    const inside = Array.from(element.children)
      .filter(({localName}) => !UNSEEN.has(localName))
      .map((child) => ({child, text: textOf(child)}))
      .filter((part) => places(part.text, suspect).length > 0);
    // a number that is broken over several elements is in none of them
    const own = inside.reduce((rest, part) => rest.replace(part.text, " "), text);
    judge(own, () => isToldBy(element, suspect));
    for (const part of inside) enter(part.child, part.text);
  };
  enter(document.documentElement, textOf(document.documentElement));
  return {alone, seen};
}

function isToldBy(element: Element, suspect: Suspect): boolean {
  const {findingId, quote} = suspect;
  const said = flat(element.textContent);
  const drawing = element.closest("svg");
  if (
    element.localName === "desc" ||
    (drawing !== null && element.parentElement?.isSameNode(drawing) === true)
  ) {
    const alternative = flat(drawing?.querySelector("desc")?.textContent ?? "");
    return alternative.slice(alternative.lastIndexOf("Doubtful, and marked so: ")).includes(`“${quote}”`);
  }
  if (element.localName === "title")
    return tellsCaveat(said, suspect) || /\bdoubt/u.test(said) || saysError(said, suspect);
  if (element.localName === "meta") return /\bdoubt/u.test(element.getAttribute("content") ?? "");
  const told = `[data-caveat~="${findingId}"], a[href$="#${findingId}"], a[href$="#note-${findingId}"]`;
  return [element.closest(AT_ONCE) ?? element, element.closest(TOGETHER)].some(
    (unit) =>
      unit !== null &&
      (unit.id === findingId ||
        unit.matches(told) ||
        unit.querySelector(told) !== null ||
        tellsCaveat(unit.textContent, suspect))
  );
}

/** Does a tooltip that begins with the claim or quotes it say before the next claim that it is an error? */
const saysError = (said: string, {quote}: Suspect): boolean =>
  said
    .split(`“${quote}”`)
    .slice(1)
    .every((after) => /^[^“]*\bError: /u.test(after)) && said.includes(`“${quote}”`);

function textOf(element: Element): string {
  return Array.from(element.childNodes)
    .map((node) => {
      if (node.nodeType === 3) return node.textContent ?? "";
      return node.nodeType === 1 && !UNSEEN.has((node as Element).localName) ? textOf(node as Element) : "";
    })
    .join("");
}
