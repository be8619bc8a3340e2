/** What is read aloud, drawn or pressed, and no part of the words. */
const LEFT_OUT =
  "script, style, svg, noscript, button, sup, .visually-hidden, .caveat-mark, .needs-script, .margin";

/** The words of a part of a page, with the places in it that an address can lead to. */
export interface PassageText {
  readonly text: string;
  /** from which character on, and its id */
  readonly places: readonly (readonly [from: number, id: string])[];
}

/** Whitespace is one space; marks and controls are left out. */
export function passageText(element: Element): PassageText {
  let text = "";
  const places: (readonly [number, string])[] = [];
  const enter = (node: Element): void => {
    if (node.matches(LEFT_OUT)) return;
    if (node.id !== "" && node !== element) places.push([text.length, node.id]);
    for (const child of node.childNodes)
      if (child.nodeType === TEXT)
        text = (text + (child.textContent ?? "")).replace(/\s+/gu, " ").trimStart();
      else if (child.nodeType === ELEMENT) enter(child as Element);
  };
  enter(element);
  return {text: text.trimEnd(), places};
}

const ELEMENT = 1;
const TEXT = 3;
