import {makeReader} from "../../extract/makeReader.js";
import {MODELS, readCases} from "./readCases.js";
import {scoreCases, type CasesScore} from "./scoreCases.js";

/**
 * How many of the values are found that the English cases of the Recognizers-Text suite expect, by model.
 *
 * @param root where `data/manual/` is
 * @param errors lists what is not found
 * @throws InputError for a folder that does not hold the suite
 */
export function printRecall(root: string, folder: string, errors: boolean): string {
  const read = MODELS.map((model) => ({...model, cases: readCases(folder, model)}));
  const mentions = makeReader(root, {view: "mentions", date: null, subject: null});
  return read.flatMap(({model, cases}) => lines(model, scoreCases(cases, mentions), errors)).join("\n");
}

function lines(model: string, {expected, unfound, leftOut}: CasesScore, errors: boolean): string[] {
  const found = expected - unfound.length;
  const share = expected === 0 ? "–" : `${((100 * found) / expected).toFixed(1)} %`;
  return [
    `${model.padEnd(18)}${String(found).padStart(4)} of ${String(expected).padStart(3)} values ${share.padStart(8)}${leftOut === 0 ? "" : `, ${String(leftOut)} parts of codes left out`}`,
    ...(errors ? unfound : []).map(
      ({input, expected: {text, value, low, high}, found: instead}) =>
        `  ${text} = ${value ?? `${low ?? ""}..${high ?? ""}`} in ${JSON.stringify(input)}: ${instead.join(", ") || "nothing there"}`
    )
  ];
}
