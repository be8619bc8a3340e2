/**
 * Where text or a mark is cut out of what lies behind it, sets an outlined copy below it, in place. `paint-order` says so in one element, but
 * programs that do not know it paint the outline over the letters.
 */
export function doubleHalos(root: Element): void {
  for (const text of root.querySelectorAll("[paint-order]")) {
    const halo = text.cloneNode(true) as Element;
    const ground = text.getAttribute("stroke") ?? "none";
    for (const element of [halo, ...halo.querySelectorAll("[fill]")]) element.setAttribute("fill", ground);
    halo.setAttribute("aria-hidden", "true");
    halo.removeAttribute("data-caveat");
    for (const element of [halo, text]) element.removeAttribute("paint-order");
    for (const name of ["stroke", "stroke-width", "stroke-linejoin"]) text.removeAttribute(name);
    text.before(halo);
  }
}
