import {articleSentences, sentenceEvidence} from "./articleSentences.js";
import type {Article} from "../model.js";
import type {Check} from "./check.js";
import {groupBy} from "./groupBy.js";
import {sayList, sayWords} from "./say.js";

/**
 * Several articles under one address: what is quoted from there is quoted from one or the other, and one page cannot bear itself out.
 *
 * ```ok
 * article A; title=Arms arrive; url=https://example.org/a
 * A title: Arms arrive
 * A body: They arrived.
 * ```
 * ```not-ok
 * article A; publisher=The Herald; title=Arms arrive; url=https://example.org/a
 * article B; publisher=The Herald; title=Arms to be sent; url=https://example.org/a
 * A title: Arms arrive
 * A body: They arrived.
 * B title: Arms to be sent
 * B body: They will be sent.
 * => note: holds two articles: “Arms arrive” and “Arms to be sent”
 * ```
 */
export const sharedPage: Check = {
  name: "shared-page",
  title: "Several articles on one page",
  reason:
    "An address that leads to two texts proves neither, and a program takes them for one that says everything twice.",
  kind: "contamination",
  reach: "document",
  thresholds: [],
  run(input) {
    const titles = new Map(
      articleSentences(input)
        .filter(({kind}) => kind === "title")
        .reverse()
        .map((sentence) => [sentence.article_id, sentence])
    );
    const texts = new Map(input.seeds.map(({seed, text}) => [seed, text]));
    const pages = groupBy(input.articles, ({seed, url}) => (url === null ? null : `${seed} ${url}`));
    return [...pages.values()]
      .filter((articles) => articles.length > 1)
      .map((articles) => ({
        severity: "note",
        verdict: "hazard",
        caveat: `One page of ${articles[0]?.publisher ?? ""} holds ${articles.length === 2 ? "two" : String(articles.length)} articles: ${sayList(articles.map(({title}) => sayWords(title)))}. Count them as one publication${articles.every(({origin}) => (origin ?? "").includes("not found")) ? ": where each was first printed is not known" : ""}.${sayRepeated(articles, texts)}`,
        about: articles.flatMap(({article_id}) => {
          const title = titles.get(article_id);
          return title ? sentenceEvidence({...title, claims: []}) : [];
        })
      }))
      .filter(({about}) => about.length > 0) as ReturnType<Check["run"]>;
  }
};

/** " The headline “Arms arrive” stands on it 2 times." */
function sayRepeated(articles: readonly Article[], texts: ReadonlyMap<string, string>): string {
  const again = articles.flatMap(({seed, title}) => {
    const times = (texts.get(seed) ?? "").split(title).length - 1;
    return times > 1 ? [`${sayWords(title)} (${times} times)`] : [];
  });
  return again.length > 0 ? ` More than once it has the headline ${sayList(again)}.` : "";
}
