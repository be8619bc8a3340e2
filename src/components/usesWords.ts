import type {ClaimUse} from "./claimUses.js";
import {escapeHtml} from "./escapeHtml.js";

const KINDS: Readonly<Record<ClaimUse["kind"], readonly [one: string, many: string]>> = {
  figure: ["figure", "figures"],
  text: ["text of", "text of"],
  table: ["table of", "tables of"]
};

/**
 * "Shown in the figures The terms, Do the sources agree; text of Story, Treaty; table of Treaty": links, as escaped HTML; empty where nothing is shown.
 *
 * @param address the address of a place, unescaped
 */
export function usesWords(uses: readonly ClaimUse[], address: (use: ClaimUse) => string): string {
  const parts = (["figure", "text", "table"] as const).flatMap((kind) => {
    const here = uses.filter((use) => use.kind === kind);
    if (here.length === 0) return [];
    const links = here.map((use) => `<a href="${escapeHtml(address(use))}">${escapeHtml(use.name)}</a>`);
    return `${KINDS[kind][here.length === 1 ? 0 : 1]} ${links.join(", ")}`;
  });
  return parts.length === 0 ? "" : `Shown in ${parts.join("; ")}`;
}
