import type {Article, Region, RegionKind, Span} from "../model.js";
import {findBlocks} from "./findBlocks.js";
import {trim} from "./space.js";
import {splitSentences} from "./splitSentences.js";

/** A sentence of an article, without the space around it, in UTF-16 units of the seed's text. */
export interface Sentence extends Span {
  readonly kind: RegionKind;
  /** the paragraph or list item that it stands in, counted within the article */
  readonly paragraph: number;
}

/** The sentences of an article, in order. Titles are one sentence; text outside articles has none. */
export function findSentences(text: string, article: Article, regions: readonly Region[]): Sentence[] {
  const own = regions.filter(
    (r) => r.article_id === article.article_id && r.kind !== "boilerplate" && r.kind !== "comment"
  );
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const region of own) {
    const {kind} = region;
    for (const block of findBlocks(text, region)) {
      if (kind === "title" || kind === "dateline") {
        const {start, end} = trim(text, block.start, block.end);
        if (start < end) sentences.push({start, end, kind, paragraph});
      } else
        for (const {start, end} of splitSentences(text, block)) sentences.push({start, end, kind, paragraph});
      paragraph++;
    }
  }
  return sentences;
}
