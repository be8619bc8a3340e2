// `npm run verify -- FILE|FOLDER…`: which edition a PDF, a site or a zip is of, and what in it is not as it was published.
import {join} from "node:path";
import {callersPath} from "./terminal/callersPath.js";
import {jsonText} from "./terminal/jsonText.js";
import {main} from "./terminal/main.js";
import {openThing} from "./verify/open/openThing.js";
import {printVerdict} from "./verify/printVerdict.js";
import {readOptions, USAGE} from "./verify/readOptions.js";
import {verifyThing} from "./verify/verifyThing.js";

await main(async () => {
  const {paths, seeds, json, help} = readOptions(process.argv.slice(2));
  if (help) {
    console.log(USAGE);
    return;
  }
  const root = process.cwd();
  const resolve = callersPath("verify");
  const place = {root, seeds: seeds === null ? join(root, "seeds") : resolve(seeds)};
  const verdicts = [];
  for (const path of paths) {
    const verdict = await verifyThing(await openThing(resolve(path)), place);
    // what is known is said before the next may turn out to be nothing that can be opened
    if (!json) console.log(`${verdicts.length > 0 ? "\n" : ""}${printVerdict(path, verdict)}`);
    verdicts.push({path, ...verdict});
  }
  if (json) console.log(jsonText(verdicts, 2));
  if (verdicts.some(({differences}) => differences.length > 0)) process.exitCode = 1;
});
