import {explain, sentenceOf} from "./explain.js";
import type {Predictor} from "./predict.js";
import type {AnnotatedText, Row} from "./row.js";
import {looseSubject} from "./sameSubject.js";
import {scoreText, type Attributes, type Score} from "./scoreText.js";
import {eachTable, sum, type Tallies} from "./tally.js";

/** A row that was missed or is too much, where it stands, and what is known of the reason. */
export interface Mistake {
  readonly text: string;
  readonly row: Row;
  /** 0: not even the figure was found, or is in the text's annotations; 1: it was, in another table, unit or with another subject */
  readonly near: 0 | 1;
  readonly why: string;
  readonly sentence: string;
}

export interface Evaluation extends Pick<Score, "quantities" | "claims" | "looseClaims" | "uncounted"> {
  readonly folder: string;
  readonly texts: number;
  readonly rows: number;
  readonly optional: number;
  readonly attributes: Attributes;
  readonly missed: readonly Mistake[];
  readonly extra: readonly Mistake[];
}

/** Makes the tables of each text of a folder and scores them. */
export function evaluateFolder(
  folder: string,
  texts: readonly AnnotatedText[],
  {predict, entities}: Predictor
): Evaluation {
  const sameSubject = looseSubject(entities);
  const scored = texts.map(({id, text, date, rows}) => {
    const {rows: predicted, sentences} = predict(id, text, date);
    const score = scoreText(predicted, rows, sameSubject);
    const mistake = (row: Row, others: readonly Row[]): Mistake => ({
      text: id,
      row,
      ...explain(row, others),
      sentence: sentenceOf(text, row, sentences)
    });
    return {
      score,
      missed: score.missed.map((row) => mistake(row, predicted)),
      extra: score.extra.map((row) => mistake(row, rows))
    };
  });
  const rows = texts.flatMap((text) => text.rows);
  return {
    folder,
    texts: texts.length,
    rows: rows.length,
    optional: rows.filter(({optional}) => optional).length,
    ...addScores(scored.map(({score}) => score)),
    missed: scored.flatMap(({missed}) => missed),
    extra: scored.flatMap(({extra}) => extra)
  };
}

type Figures = Pick<Evaluation, "quantities" | "claims" | "looseClaims" | "uncounted" | "attributes">;

/** The figures of several texts or folders as those of one. */
export function addScores(scores: readonly Figures[]): Figures {
  const add = (of: (score: Figures) => Tallies): Tallies =>
    eachTable((table) => sum(scores.map((score) => of(score)[table])));
  const count = (key: keyof Attributes): number =>
    scores.reduce((total, {attributes}) => total + attributes[key], 0);
  return {
    quantities: add((score) => score.quantities),
    claims: add((score) => score.claims),
    looseClaims: add((score) => score.looseClaims),
    uncounted: add((score) => score.uncounted),
    attributes: {
      claims: count("claims"),
      name: count("name"),
      hedge: count("hedge"),
      attributed_to: count("attributed_to"),
      as_of: count("as_of")
    }
  };
}
