// `npm run diff`: what changed from one edition to another, for people or programs. Exit 2 on bad input; 1 only if asked for, where anything differs.
import {compareEditions} from "../loaders/editions/compareEditions.js";
import {sayEdition} from "../src/changes/sayEditions.js";
import {tellChanges} from "../src/changes/tellChanges.js";
import {openEdition} from "./diff/openEdition.js";
import {printMarkdown} from "./diff/printMarkdown.js";
import {printText} from "./diff/printText.js";
import {readOptions, USAGE} from "./diff/readOptions.js";
import {callersPath} from "./terminal/callersPath.js";
import {jsonText} from "./terminal/jsonText.js";
import {lineWriter} from "./terminal/lineWriter.js";
import {main} from "./terminal/main.js";
import {textWidth} from "./terminal/textWidth.js";
import {wantsColor} from "./terminal/wantsColor.js";

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  const {env, stdout} = process;
  const write = lineWriter(stdout);
  if (options.help) {
    await write(USAGE);
    return;
  }
  const here = {root: process.cwd(), path: callersPath("diff")};
  const before = await openEdition(options.before, here);
  const after = await openEdition(options.after, here);
  const known = before.places || after.places;
  const places = known ? new Map([...(before.places ?? []), ...(after.places ?? [])]) : null;
  const changes = compareEditions(before.edition, after.edition, places);
  const compared = {
    before: sayEdition(before.name, before.edition),
    after: sayEdition(after.name, after.edition),
    changes
  };
  if (options.format === "json") await write(jsonText(changes, 2));
  else if (options.format === "markdown") await write(printMarkdown(compared));
  else await write(printText(compared, {width: textWidth(stdout), color: wantsColor(stdout, env)}));
  if (options.exitCode && tellChanges(changes).sections.length > 0) process.exitCode = 1;
});
