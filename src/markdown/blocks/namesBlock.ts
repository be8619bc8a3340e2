import {group} from "d3-array";
import type {Claim} from "../../../loaders/model.js";
import {escapeHtml} from "../../components/escapeHtml.js";
import {capital} from "../../figures/kit/numbers.js";
import type {Block} from "../blockRule.js";
import type {DossierIndex} from "../dossierIndex.js";
import {readerHref} from "../renderValue.js";
import {claimLabel} from "./evidenceTable.js";

/** `:::names`: everybody and everything that the reports name, from A to Z, each with links to where each report first does. */
export const namesBlock: Block = {
  name: "names",
  read: (index) => ({
    html: () => {
      const {claims} = index.dossier;
      return (
        `<section class="search-names" aria-label="From A to Z">` +
        part(index, "Who speaks", claims, ({attributed_to}) => [attributed_to]) +
        part(index, "Countries, forces and places", claims, ({subject, counterparty}) => [
          subject,
          counterparty
        ]) +
        part(index, "What is counted, promised or listed", claims, (claim) => [
          capital(claimLabel(index, claim))
        ]) +
        `</section>`
      );
    }
  })
};

function part(
  index: DossierIndex,
  heading: string,
  claims: readonly Claim[],
  names: (claim: Claim) => readonly (string | null)[]
): string {
  const named = claims.flatMap((claim) => [...new Set(names(claim))].map((name) => ({name, claim})));
  const items = [...group(named, ({name}) => name)]
    .flatMap(([name, rows]) => (name === null ? [] : [{name, claims: rows.map(({claim}) => claim)}]))
    .sort((a, b) => compare(a.name, b.name))
    .map(({name, claims: own}) => `<dt>${escapeHtml(name)}</dt><dd>${places(index, name, own)}</dd>`);
  return `<h2>${heading}</h2><dl class="names">${items.join("")}</dl>`;
}

/** Where each report first names it. */
function places(index: DossierIndex, name: string, claims: readonly Claim[]): string {
  return [...group(claims, ({article_id}) => article_id)]
    .map(([article, [first]]) => {
      const publisher = index.articles.get(article)?.publisher ?? article;
      return first
        ? `<a href="${escapeHtml(readerHref(first))}">${escapeHtml(publisher)}<span class="visually-hidden">: ${escapeHtml(name)}</span></a>`
        : "";
    })
    .join(", ");
}

/** By letters, not by the machine's locale. */
const compare = (a: string, b: string): number => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
};
