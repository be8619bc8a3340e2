// `npm run evaluate:checks`: plants slips in clean texts and counts how many of them the checks find, and what they say of the clean texts.
import {existsSync} from "node:fs";
import {basename, join} from "node:path";
import {evaluateHalf} from "./evaluateChecks/evaluateHalf.js";
import {examiner} from "./evaluateChecks/examiner.js";
import {printMarkdown} from "./evaluateChecks/printMarkdown.js";
import {printText, UNSEEN} from "./evaluateChecks/printText.js";
import {readDossiers} from "./evaluateChecks/readDossiers.js";
import {readOptions, USAGE} from "./evaluateChecks/readOptions.js";
import {seedDossier} from "./evaluateChecks/seedDossier.js";
import {toJson} from "./evaluateChecks/toJson.js";
import {loadKnowledge} from "./extract/loadKnowledge.js";
import {callersPath} from "./terminal/callersPath.js";
import {main} from "./terminal/main.js";

await main(() => {
  const {folders, report, errors, sample, help} = readOptions(process.argv.slice(2));
  if (help) {
    console.log(USAGE);
    return;
  }
  const root = process.cwd();
  const knowledge = loadKnowledge(root);
  const pathOf = callersPath("evaluate:checks");
  const planted = join(root, "test/planted");
  const unseen = join(planted, "fresh");
  const own = [join(planted, "tuned"), ...(existsSync(unseen) ? [unseen] : [])];
  const paths = folders.length > 0 ? folders.map(pathOf) : own;
  // all folders are read before the first is planted in
  const read = paths.map((path) => ({
    name: path === unseen ? UNSEEN : basename(path),
    dossiers: readDossiers(path, knowledge.measures)
  }));
  if (folders.length === 0) read.push({name: "seeds", dossiers: [seedDossier(root, knowledge.measures)]});
  const examine = examiner(knowledge);
  const parts = read.map(({name, dossiers}) => evaluateHalf(name, dossiers, examine, sample));
  if (report === "json") console.log(JSON.stringify(toJson(parts), null, 1));
  else if (report === "markdown") console.log(printMarkdown(parts));
  else console.log(printText(parts, errors));
});
