// `npm run review`: writes a sheet of what is open for an editor, and takes the filled-in sheet back into data/manual/reviews.csv.
// Exit 1 where a row was refused, 2 for what is no sheet.
import {relative} from "node:path";
import {readOptions} from "./review/readOptions.js";
import {runReview} from "./review/runReview.js";
import {callersPath} from "./terminal/callersPath.js";
import {main} from "./terminal/main.js";
import {printableLines} from "./terminal/wrap.js";

await main(() => {
  const options = readOptions(process.argv.slice(2));
  if (options.help !== null) {
    console.log(options.help);
    return;
  }
  const path = callersPath("review");
  const shown = (file: string): string => {
    const near = relative(path("."), file);
    return near.startsWith("..") ? file : near;
  };
  process.exitCode = runReview(options, {
    root: process.cwd(),
    path,
    shown,
    log: (words) => console.log(printableLines(words)),
    error: (words) => console.error(printableLines(words))
  });
});
