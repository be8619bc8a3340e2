import {escapeHtml} from "../components/escapeHtml.js";
import {rootLinks} from "./rootLinks.js";

const FIGURE = /^<figure\b(?:(?!<figure\b).)*<\/figure>$/su;

/**
 * Stands in a preview for a figure, which is most of a page: an attribute is one string to whoever takes the page apart, a drawing hundreds of
 * elements; `PREVIEW_HEAD` sets it in. Other blocks stay: only one element can take the place of one, and Framework counts those of a page to
 * change them.
 */
export const liveBlock = (html: string): string =>
  FIGURE.test(html) ? `<live-block html="${escapeHtml(rootLinks(html, "/"))}"></live-block>` : html;
