import type {StyleRule} from "./svgStyle.js";

/** What SVG knows as attributes; what else a page's style sets has no place in a file of its own. */
const ATTRIBUTES = new Set([
  "fill",
  "fill-opacity",
  "fill-rule",
  "font-size",
  "font-style",
  "font-weight",
  "letter-spacing",
  "opacity",
  "paint-order",
  "stop-color",
  "stop-opacity",
  "stroke",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "stroke-width",
  "text-anchor"
]);

/**
 * Writes what the rules set into attributes, in place, and takes the classes away: drawing programs read attributes, and few of them
 * selectors or `var()`.
 *
 * @param rules those that weigh most last
 */
export function inlineStyle(root: Element, rules: readonly StyleRule[]): void {
  const classed = [root, ...root.querySelectorAll("[class]")];
  const byClass = new Map<string, Element[]>();
  for (const element of classed)
    for (const name of (element.getAttribute("class") ?? "").split(" ")) {
      const known = byClass.get(name);
      if (known) known.push(element);
      else byClass.set(name, [element]);
    }
  for (const {selector, declarations} of rules) {
    const known = declarations.filter(([property]) => ATTRIBUTES.has(property));
    if (known.length === 0) continue;
    // most rules are about one class; to look for each takes longer than to draw
    const name = /^\.fig \.([\w-]+)$/u.exec(selector)?.[1];
    for (const element of name === undefined ? root.querySelectorAll(selector) : (byClass.get(name) ?? []))
      for (const [property, value] of known)
        element.setAttribute(property, value.replace(/(?<=\d)px$/u, "").replace("currentColor", "#000"));
  }
  for (const element of classed) element.removeAttribute("class");
}
