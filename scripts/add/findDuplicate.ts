import type {Article, Dossier} from "../../loaders/model.js";
import {sha256} from "../../loaders/sources/sha256.js";
import {likeness, NEARLY_THE_SAME, runsOf} from "./likeness.js";

export interface Duplicate {
  readonly article: Article;
  /** 1 for the same bytes */
  readonly share: number;
  readonly sameBytes: boolean;
}

/** The article of the dossier whose file these bytes are. */
export function sameFile({articles}: Pick<Dossier, "articles">, bytes: Uint8Array): Duplicate | null {
  const hash = sha256(bytes);
  const article = articles.find((each) => each.seed_sha256 === hash || each.original_sha256 === hash);
  return article ? {article, share: 1, sameBytes: true} : null;
}

/** The article of the dossier that a text nearly equals, the most like of them; null where none is near. */
export function nearDuplicate(
  {articles, seeds}: Pick<Dossier, "articles" | "seeds">,
  text: string
): Duplicate | null {
  const runs = runsOf(text);
  const texts = new Map(seeds.map((seed) => [seed.seed, seed.text]));
  const [nearest] = articles
    .map((article) => ({
      article,
      share: likeness(runs, runsOf((texts.get(article.seed) ?? "").slice(article.start, article.end))),
      sameBytes: false
    }))
    .sort((a, b) => b.share - a.share);
  return nearest && nearest.share >= NEARLY_THE_SAME ? nearest : null;
}
