import type {Article, Region} from "../../../loaders/model.js";
import type {DossierIndex} from "../dossierIndex.js";
import {countWords} from "../readerPassages.js";
import {margin, passageFindings, type Placed} from "./readerMargin.js";

/** What is said in place of text that is never shown. */
const SAID: Readonly<Record<string, (words: string) => string>> = {
  boilerplate: (words) => `[Page furniture, ${words}: no part of the article]`,
  comment: (words) =>
    `[Readers’ comments followed here, ${words}. They carry people’s names and are not republished.]`
};

/** Page furniture and readers' comments before or after an article, greyed and told by their size, with the findings about them beside. */
export function furniture(
  index: DossierIndex,
  article: Article,
  where: "before" | "after",
  placed: Placed
): string {
  const text = index.seeds.get(article.seed)?.text ?? "";
  const others = index.dossier.articles.filter((other) => other.seed === article.seed && other !== article);
  const isOurs = ({start, end}: Region): boolean =>
    where === "before"
      ? end <= article.start && !others.some((other) => end <= other.start && other.start < article.start)
      : start >= article.start &&
        !others.some((other) => article.start < other.start && other.start <= start);
  return (index.dossier.regions.get(article.seed) ?? [])
    .filter((region) => region.kind in SAID && region.article_id === null && isOurs(region))
    .map((region) => ({region, words: countWords(text.slice(region.start, region.end))}))
    .filter(({words}) => words > 0)
    .map(({region: {kind, start, end}, words}) => {
      const about = passageFindings(index, article)
        .filter(({at}) => start <= at && at < end)
        .map(({finding}) => finding);
      const fresh = [...new Set(about)].filter((finding) => !placed.has(finding));
      const said = SAID[kind]?.(words === 1 ? "one word" : `${words} words`) ?? "";
      return `<div class="reader-row furniture"><p class="unshown">${said}</p>${margin(fresh, placed)}</div>`;
    })
    .join("");
}
