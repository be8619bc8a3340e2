import type MarkdownIt from "markdown-it";
import type {RuleInline} from "markdown-it/lib/parser_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import {authorError} from "./authorError.js";
import type {DossierIndex} from "./dossierIndex.js";
import {evaluate, type Value} from "./evaluate.js";
import {pageUse, recordUse, type PageEnv} from "./pageUse.js";
import {parseExpression} from "./parseExpression.js";
import {renderValue} from "./renderValue.js";

export const VALUE_TOKEN = "dossier_value";
const OPEN = "[[";
const CLOSE = "]]";

/** A line of brackets that nothing closes must not be read to its end at each of them. */
const LONGEST = 2_000;

/** Reads `[[…]]` in prose, and writes the number that it names with its hedge, evidence and caveats. */
export function valueRule(md: MarkdownIt): void {
  md.inline.ruler.before("link", VALUE_TOKEN, readValue);
  md.renderer.rules[VALUE_TOKEN] = (tokens, at, _options, env: PageEnv) => {
    const value = (tokens[at]?.meta as {value?: Value} | null)?.value;
    return value ? renderValue(value, pageUse(env)) : "";
  };
}

/**
 * Works out a value when its line is known and in reading order.
 *
 * @param line in the page's text, from 0; null where not known
 * @throws Error that names page, line, expression and what is wrong with it
 */
export function resolveValue(token: Token, index: DossierIndex, env: PageEnv, line: number | null): void {
  try {
    const value = evaluate(index, parseExpression(token.content));
    token.meta = {value};
    recordUse(pageUse(env), value.claims, value.findings);
  } catch (cause) {
    throw authorError(env, line, `[[${token.content.trim()}]]`, cause);
  }
}

const readValue: RuleInline = (state, silent) => {
  if (!state.src.startsWith(OPEN, state.pos)) return false;
  const from = state.pos + OPEN.length;
  const end = findClose(state.src, from, Math.min(state.posMax, from + LONGEST));
  if (end < 0) return false;
  if (!silent) state.push(VALUE_TOKEN, "", 0).content = state.src.slice(from, end);
  state.pos = end + CLOSE.length;
  return true;
};

/** The end of the expression: the first `]]` outside quotation marks. */
function findClose(text: string, from: number, to: number): number {
  let quoted = false;
  for (let i = from; i < to; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (!quoted && text.startsWith(CLOSE, i) && i + CLOSE.length <= to) return i;
  }
  return -1;
}
