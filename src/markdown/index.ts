import type MarkdownIt from "markdown-it";
import type {RuleCore} from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type {Dossier} from "../../loaders/model.js";
import type {Journal} from "../changes/journal.js";
import {authorError} from "./authorError.js";
import {BLOCK_TOKEN, blockRule, resolveBlock} from "./blockRule.js";
import {BLOCKS} from "./blocks/index.js";
import {indexDossier, type DossierIndex} from "./dossierIndex.js";
import {AT_ONCE, type BlockPlaces} from "./blockPlaces.js";
import {scriptPlaces} from "./laterScripts.js";
import {pageUse, type PageEnv} from "./pageUse.js";
import {frontMatter} from "./frontMatter.js";
import {typedIn, typedNumeral} from "./typedNumerals.js";
import {resolveValue, VALUE_TOKEN, valueRule} from "./valueRule.js";

/**
 * Teaches Markdown the words of the project: `[[…]]` for a number in prose, `:::name` for a block.
 *
 * @param getDossier asked once a page, so that a preview shows new data
 * @param places what stands for blocks and drawings on the pages until they are set in
 * @param journal gives the history of the editions, to the page that tells it
 * @throws while a page is rendered: an Error that names page, line and remedy, for an expression that does not name exactly one
 * claim, an unknown figure or block, and a number that was typed
 */
export function dossierMarkdown(
  md: MarkdownIt,
  getDossier: () => Dossier,
  {place, isBuild}: BlockPlaces = AT_ONCE,
  journal?: () => Journal
): MarkdownIt {
  valueRule(md);
  blockRule(md, place);
  const resolve: RuleCore = (state) => {
    const index = {...indexDossier(getDossier()), drawLater: isBuild, ...(journal ? {journal} : {})};
    resolveTokens(state.tokens, index, state.env as PageEnv);
  };
  const htmlBlock = md.renderer.rules.html_block;
  if (isBuild && htmlBlock) md.renderer.rules.html_block = (...parts) => scriptPlaces(htmlBlock(...parts));
  md.core.ruler.after("inline", "dossier", resolve);
  return md;
}

/** Goes through a page from top to bottom, so that notes and evidence are numbered as a reader meets them. */
function resolveTokens(tokens: readonly Token[], index: DossierIndex, env: PageEnv): void {
  const blocks = new Map(BLOCKS.map((block) => [block.name, block]));
  frontMatter(env).forEach((line, i, lines) => {
    refuse(typedIn(line.replace(/^\w+:/, "")), env, i - lines.length, IN_MATTER);
  });
  for (const [i, token] of tokens.entries()) {
    if (token.type === "heading_open" && token.tag !== "h1") recordHeading(token, tokens[i + 1], env);
    const line = token.map?.[0] ?? null;
    if (token.type === BLOCK_TOKEN) resolveBlock(token, blocks, index, env);
    refuseNumeral(token, env, line);
    let breaks = 0;
    for (const child of token.children ?? []) {
      const at = line === null ? null : line + breaks;
      if (child.type === "softbreak" || child.type === "hardbreak") breaks++;
      if (child.type === VALUE_TOKEN) resolveValue(child, index, env, at);
      refuseNumeral(child, env, at);
    }
  }
}

/** Ids are given to headings after this. */
function recordHeading(open: Token, text: Token | undefined, env: PageEnv): void {
  pageUse(env).outline.push({
    level: Number(open.tag.slice(1)),
    id: () => open.attrGet("id") ?? "",
    text: text?.content ?? "",
    mark: () => ""
  });
}

function refuseNumeral(token: Token, env: PageEnv, line: number | null): void {
  refuse(typedNumeral(token), env, line, IN_PROSE);
}

const IN_PROSE =
  "typed number in prose; name its claim as [[…]], or say why none stands behind it as [[plain number: why]]";

/** There no expression is read. */
const IN_MATTER =
  "typed number in the front matter, which cannot name a claim; say it without, or below on the page";

function refuse(numeral: string | null, env: PageEnv, line: number | null, remedy: string): void {
  if (numeral !== null) throw authorError(env, line, numeral, remedy);
}
