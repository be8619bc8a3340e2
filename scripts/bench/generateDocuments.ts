import {findSentences} from "../../loaders/sources/findSentences.js";
import {findRegions} from "../../loaders/sources/findRegions.js";
import type {KnownEntity} from "../../loaders/sources/readKnowledge.js";
import {benchDocument, type BenchDocument} from "./benchDocument.js";
import {oneOf, random} from "./random.js";
import {untitled} from "./untitled.js";
import {varySentence} from "./varySentence.js";

const SHORTEST = 3000;
const LONGEST = 7000;
/** Share of paragraphs that are lists. */
const LISTS = 0.1;

/**
 * Articles made of the sentences of others, in another order and with other numbers, names and dates, so that nothing which remembers
 * what it has read gains by it. A sentence without any of these comes again word for word, and all other words are those of the originals:
 * tables of words are warmer than on as many texts by others. The same input gives the same articles.
 *
 * @param bytes how much of them, in UTF-8
 */
export function generateDocuments(
  originals: readonly BenchDocument[],
  entities: readonly KnownEntity[],
  bytes: number
): BenchDocument[] {
  const next = random(20130710);
  const sentences = originals.flatMap(sentencesOf);
  const vary = varySentence(entities, next);
  const documents: BenchDocument[] = [];
  for (let sum = 0; sum < bytes;) {
    const length = SHORTEST + next() * (LONGEST - SHORTEST);
    const parts = [headline(vary(oneOf(next, sentences)))];
    for (let size = 0; size < length;) {
      const bullet = next() < LISTS;
      const own = Array.from({length: 1 + Math.floor(next() * 5)}, () => vary(oneOf(next, sentences)));
      const part = bullet ? own.map((s) => `• ${s}`).join("\n") : own.join(" ");
      parts.push(part);
      size += part.length;
    }
    const day = `${String(2005 + Math.floor(next() * 20))}-${month(next)}-15`;
    const document = benchDocument(`g${String(documents.length)}`, `${parts.join("\n\n")}\n`, day);
    documents.push(document);
    sum += document.bytes;
  }
  return documents;
}

const month = (next: () => number): string => String(1 + Math.floor(next() * 12)).padStart(2, "0");

const headline = (sentence: string): string =>
  sentence
    .split(/\s+/)
    .slice(0, 9)
    .join(" ")
    .replace(/[^\p{L}\p{N}]+$/u, "");

/** Whole sentences, without list markers. */
function sentencesOf({id, text}: BenchDocument): string[] {
  const {articles, regions} = findRegions({seed: id, sha256: "", text}, [untitled(id)], []);
  return articles.flatMap((article) =>
    findSentences(text, article, regions)
      .map(({start, end}) => text.slice(start, end).replace(/^•\s*/, ""))
      .filter((sentence) => sentence.length > 40 && /[.?!”]$/.test(sentence))
  );
}
