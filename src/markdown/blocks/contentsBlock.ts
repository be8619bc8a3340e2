import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";
import {pageNumber} from "../pageNumber.js";

/** `:::contents`: the headings and figures that follow on the page, which lead to them; on paper with their pages. */
export const contentsBlock: Block = {
  name: "contents",
  read: (_index, _args, {outline: {length: before}}) => ({
    html(use) {
      const items = use.outline
        .slice(before)
        .map(
          ({level, id, text, mark}) =>
            `<li class="level-${level}"><span><a href="#${escapeHtml(id())}">${escapeHtml(text)}</a>${mark(use)}</span> ${pageNumber(id())}</li>`
        );
      return `<nav class="outline" aria-label="${escapeHtml(use.words.contents)}"><ol>${items.join("")}</ol></nav>`;
    }
  })
};
