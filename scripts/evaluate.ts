// `npm run evaluate -- FOLDER…`: how well the tables made of annotated texts agree with what people annotated.
import {evaluateFolder} from "./evaluate/evaluateFolder.js";
import {makePredictor} from "./evaluate/predict.js";
import {printEvaluation} from "./evaluate/printEvaluation.js";
import {readAnnotated} from "./evaluate/readAnnotated.js";
import {readOptions, USAGE} from "./evaluate/readOptions.js";
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
  // all folders are checked before the first is scored
  const folders = options.folders.map((folder) => ({folder, texts: readAnnotated(folder, pathOf(folder))}));
  const predictor = makePredictor(process.cwd());
  const evaluations = folders.map(({folder, texts}) => evaluateFolder(folder, texts, predictor));
  console.log(
    options.json ? JSON.stringify(toJson(evaluations), null, 1) : printEvaluation(evaluations, options)
  );
});
