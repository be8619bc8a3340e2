import type {Finding} from "../../loaders/model.js";
import type {DossierIndex} from "./dossierIndex.js";
import {findingsOfAll} from "./findingsOfAll.js";

/**
 * The standing errors about claims whose words are quoted along with a passage, so that whoever shows the passage shows them too.
 *
 * @param start where the passage starts in the article's seed, in Unicode code points
 * @param end exclusive
 */
export function errorsWithin(
  index: DossierIndex,
  articleId: string,
  start: number,
  end: number
): readonly Finding[] {
  const quoted = index.dossier.claims.filter(
    ({article_id, quote_start, quote_end}) =>
      article_id === articleId && start < quote_end && quote_start < end
  );
  return findingsOfAll(index, quoted).filter(({severity}) => severity === "error");
}

/** The standing errors about claims whose words are in an article's headline. */
export function errorsInTitle(index: DossierIndex, articleId: string): readonly Finding[] {
  const title = index.articles.get(articleId)?.title ?? "";
  const quoted = index.dossier.claims.filter(
    ({article_id, quote}) => article_id === articleId && title.includes(quote)
  );
  return findingsOfAll(index, quoted).filter(({severity}) => severity === "error");
}
