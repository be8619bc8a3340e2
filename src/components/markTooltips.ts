import type {FigureData} from "../figures/figure.js";
import {markName} from "../figures/kit/markName.js";

/** Gives marks that have none their tooltips: value, words, source and doubts of each claim. */
export function addTooltips(data: FigureData, marks: readonly SVGElement[]): void {
  for (const mark of marks) {
    if (mark.querySelector("title") !== null) continue;
    const title = document.createElementNS(mark.namespaceURI, "title") as SVGTitleElement;
    const ids = (list: string | undefined): readonly string[] => list?.split(" ") ?? [];
    title.textContent = markName(data, ids(mark.dataset.claim), ids(mark.dataset.reference));
    mark.prepend(title);
  }
}
