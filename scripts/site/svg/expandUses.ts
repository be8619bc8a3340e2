/**
 * Puts what a drawing defines once and uses in many places into each of these, in place: some drawing programs do not follow references to
 * shapes.
 */
export function expandUses(root: Element): void {
  for (const use of root.querySelectorAll("use")) {
    const defined = root.querySelector(`[id="${use.getAttribute("href")?.slice(1) ?? ""}"]`);
    if (!defined) continue;
    const shape = defined.cloneNode(true) as Element;
    shape.removeAttribute("id");
    shape.setAttribute("transform", `translate(${use.getAttribute("x") ?? 0} ${use.getAttribute("y") ?? 0})`);
    for (const {name, value} of use.attributes)
      if (!["href", "x", "y"].includes(name)) shape.setAttribute(name, value);
    use.replaceWith(shape);
  }
  for (const shape of root.querySelectorAll("defs > path")) shape.remove();
}
