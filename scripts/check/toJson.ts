import {evidenceFinder, type EvidenceSentence, type Side} from "../../loaders/evidence/evidenceFinder.js";
import type {Dossier, Finding} from "../../loaders/model.js";
import {coverageOf} from "./coverageOf.js";
import {placesOf, type PlaceOf} from "./placesOf.js";

/**
 * Findings for machines, as the README documents them. Offsets count code points of the seed, end exclusive; lines and columns count from
 * one, columns in code points.
 */
export function toJson(dossier: Dossier, findings: readonly Finding[]): object {
  const evidence = evidenceFinder(dossier);
  const placeOf = placesOf(dossier);
  return {
    edition: dossier.edition,
    findings: findings.map((finding) => {
      const {about, against} = evidence(finding.finding_id);
      return {
        ...finding,
        about: side(about, placeOf),
        against: side(against, placeOf)
      };
    }),
    open_questions: dossier.reviews.filter(({state}) => state === "open question"),
    coverage: coverageOf(dossier)
  };
}

function side({sentences, references}: Side, placeOf: PlaceOf): object {
  return {sentences: sentences.map((sentence) => sentenceOf(sentence, placeOf)), references};
}

function sentenceOf({article, text, start, end, quotes}: EvidenceSentence, placeOf: PlaceOf): object {
  const {article_id, seed, publisher, published_start, published_end} = article;
  return {
    article_id,
    publisher,
    published_start,
    published_end,
    file: `seeds/${seed}`,
    ...placeOf(seed, start),
    start,
    end,
    text,
    quotes: quotes.map(({claim, start: from, end: to}) => ({
      claim_id: claim?.claim_id ?? null,
      attributed_to: claim?.attributed_to ?? null,
      ...placeOf(seed, from),
      start: from,
      end: to,
      // words may stand in for a passage that is withheld, and be longer or shorter than it
      text: from === start && to === end ? text : [...text].slice(from - start, to - start).join("")
    }))
  };
}
