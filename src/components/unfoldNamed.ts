/** Opens what holds the place that the address names: whoever follows a link to a finding came for its sentences too. */
function unfoldNamed(): void {
  const named = location.hash === "" ? null : document.getElementById(location.hash.slice(1));
  if (!named) return;
  const folds: HTMLDetailsElement[] = [
    ...named.querySelectorAll<HTMLDetailsElement>(":scope > details.sides")
  ];
  for (let fold = named.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    folds.push(fold);
  const opened = folds.filter(({open}) => !open);
  for (const fold of opened) fold.open = true;
  if (opened.length > 0) named.scrollIntoView();
}

/** Now, and whenever the address names another place. */
export function startUnfolding(): void {
  unfoldNamed();
  addEventListener("hashchange", unfoldNamed);
}
