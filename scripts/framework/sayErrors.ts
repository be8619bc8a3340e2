import type MarkdownIt from "markdown-it";
import {escapeHtml} from "../../src/components/escapeHtml.js";
import {printableLines} from "../terminal/wrap.js";

/**
 * For a preview: a page that cannot be made says why, in place of all that it showed before. Framework would drop the connection of the open page,
 * which then keeps its old figures, and asks again ever more seldom.
 *
 * @param md taught our syntax already
 * @returns the same
 */
export function sayErrors(md: MarkdownIt): MarkdownIt {
  const parse = md.parse.bind(md);
  md.parse = (text, env: object) => {
    try {
      return parse(text, env);
    } catch (error) {
      const token = new md.core.State("", md, env).Token;
      const said = new token("html_block", "", 0);
      said.content = errorHtml(error);
      return [said];
    }
  };
  const render = md.renderer.render.bind(md.renderer);
  // blocks are drawn only here
  md.renderer.render = (tokens, options, env: object) => {
    try {
      return render(tokens, options, env);
    } catch (error) {
      return errorHtml(error);
    }
  };
  return md;
}

function errorHtml(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  console.error(printableLines(message));
  return `<div role="alert" class="preview-error"><h1>Not shown until this is mended</h1><p>${escapeHtml(message)}</p></div>\n`;
}
