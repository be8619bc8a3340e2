import {TABLE_NAMES} from "../../loaders/model.js";
import {addScores, type Evaluation, type Mistake} from "./evaluateFolder.js";
import {NUMERIC, rates, sum, type Tallies, type Tally} from "./tally.js";

/** The evaluation as plain values: counts and rates by table, and every mistake. */
export function toJson(evaluations: readonly Evaluation[]): object {
  return {
    folders: evaluations.map((evaluation) => ({
      folder: evaluation.folder,
      texts: evaluation.texts,
      rows: evaluation.rows,
      optional: evaluation.optional,
      ...figures(evaluation),
      missed: evaluation.missed.map(mistake),
      extra: evaluation.extra.map(mistake)
    })),
    all: figures(addScores(evaluations))
  };
}

function figures({
  quantities,
  claims,
  looseClaims,
  uncounted,
  attributes
}: ReturnType<typeof addScores>): object {
  return {
    quantities: byTable(quantities),
    claims: byTable(claims),
    loose_claims: byTable(looseClaims),
    items_without_count: withRates(uncounted.equipment),
    attributes
  };
}

const withRates = (tally: Tally): object => ({...tally, ...rates(tally)});

const byTable = (tallies: Tallies): object => ({
  ...Object.fromEntries(TABLE_NAMES.map((table) => [table, withRates(tallies[table])])),
  numeric_tables: withRates(sum(NUMERIC.map((table) => tallies[table]))),
  all_tables: withRates(sum(TABLE_NAMES.map((table) => tallies[table])))
});

const mistake = ({text, row, why, sentence}: Mistake): object => ({text, ...row, why, sentence});
