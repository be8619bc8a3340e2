import type MarkdownIt from "markdown-it";
import type {RuleBlock} from "markdown-it/lib/parser_block.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type {Claim, Finding} from "../../loaders/model.js";
import {authorError} from "./authorError.js";
import type {DossierIndex} from "./dossierIndex.js";
import {pageUse, recordUse, type PageEnv, type PageUse} from "./pageUse.js";

/** What a block shows, and how it is written once all of the page is known. */
export interface BlockContent {
  readonly claims?: readonly Claim[];
  readonly findings?: readonly Finding[];
  /** escaped HTML; `use` holds all that the page shows, in reading order */
  html(use: PageUse): string;
}

/** One `:::name arguments` line. */
export interface Block {
  readonly name: string;
  /** called while the page is read. @throws Error in words for the author */
  read(index: DossierIndex, args: string, use: PageUse): BlockContent;
}

export const BLOCK_TOKEN = "dossier_block";
const LINE = /^:::([a-z]+)(?: (.*))?$/;

/**
 * Reads lines such as `:::figure who-is-counted`; each stands alone and ends with its line.
 *
 * @param place what stands on the page for a block's HTML
 */
export function blockRule(md: MarkdownIt, place: (html: string) => string): void {
  md.block.ruler.before("fence", BLOCK_TOKEN, readBlock, {alt: ["paragraph"]});
  md.renderer.rules[BLOCK_TOKEN] = (tokens, at, _options, env: PageEnv) => {
    const content = (tokens[at]?.meta as {content?: BlockContent} | null)?.content;
    if (!content) return "";
    return `${place(content.html(pageUse(env)))}\n`;
  };
}

/**
 * Finds out what a block shows, in reading order.
 *
 * @throws Error that names page, line, block and what is wrong with it
 */
export function resolveBlock(
  token: Token,
  blocks: ReadonlyMap<string, Block>,
  index: DossierIndex,
  env: PageEnv
): void {
  const line = token.map?.[0] ?? null;
  const [, name = "", args = ""] = LINE.exec(token.content) ?? [];
  try {
    const block = blocks.get(name);
    if (!block) throw new Error(`no such block; blocks are ${[...blocks.keys()].join(", ")}`);
    const use = pageUse(env);
    const content = block.read(index, args.trim(), use);
    token.meta = {content};
    recordUse(use, content.claims ?? [], content.findings ?? []);
  } catch (cause) {
    throw authorError(env, line, token.content.trim(), cause);
  }
}

const readBlock: RuleBlock = (state, startLine, _endLine, silent) => {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const line = state.src.slice(start, state.eMarks[startLine]).trimEnd();
  if (!LINE.test(line)) return false;
  if (silent) return true;
  const token = state.push(BLOCK_TOKEN, "", 0);
  token.content = line;
  token.map = [startLine, startLine + 1];
  token.block = true;
  state.line = startLine + 1;
  return true;
};
