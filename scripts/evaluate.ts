// `npm run evaluate -- FOLDER…`: how well the tables made of annotated texts agree with what people annotated.
import {addScores, evaluateFolder} from "./evaluate/evaluateFolder.js";
import {makePredictor} from "./evaluate/predict.js";
import {printEvaluation} from "./evaluate/printEvaluation.js";
import {printMarkdown} from "./evaluate/printMarkdown.js";
import {readAnnotated} from "./evaluate/readAnnotated.js";
import {readOptions, USAGE} from "./evaluate/readOptions.js";
import {printRecall} from "./evaluate/recognizers/printRecall.js";
import {toJson} from "./evaluate/toJson.js";
import {callersPath} from "./terminal/callersPath.js";
import {main} from "./terminal/main.js";

await main(() => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    return;
  }
  const pathOf = callersPath("evaluate");
  const {report, errors} = options;
  if (report === "recall") {
    for (const folder of options.folders) console.log(printRecall(process.cwd(), pathOf(folder), errors));
    return;
  }
  // all folders are checked before the first is scored
  const folders = options.folders.map((folder) => ({folder, texts: readAnnotated(folder, pathOf(folder))}));
  const predictor = makePredictor(process.cwd());
  const evaluations = folders.map(({folder, texts}) => evaluateFolder(folder, texts, predictor));
  if (report === "json") console.log(JSON.stringify(toJson(evaluations), null, 1));
  else if (report === "markdown") console.log(printMarkdown(addScores(evaluations)));
  else console.log(printEvaluation(evaluations, {errors}));
});
