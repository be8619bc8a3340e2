/** In the source reader a claim may run over several underlined pieces; the address marks all of them, not only the first. */
export function startTarget(): void {
  const mark = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    for (const piece of document.querySelectorAll(".reader .claim"))
      piece.classList.toggle(
        "is-target",
        id !== "" && piece.getAttribute("data-claim")?.split(" ").includes(id) === true
      );
  };
  addEventListener("hashchange", mark);
  mark();
}
