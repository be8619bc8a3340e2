// `npm run add -- FILE`: takes a text, saved web page, PDF or Word document into seeds/ and sources.csv. Exit 2 for what cannot be taken in.
import {readOptions} from "./add/readOptions.js";
import {runAdd} from "./add/runAdd.js";
import {askLine} from "./terminal/askLine.js";
import {callersPath} from "./terminal/callersPath.js";
import {main} from "./terminal/main.js";
import {textWidth} from "./terminal/textWidth.js";

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === "string") {
    console.log(options);
    return;
  }
  await runAdd(options, {
    root: process.cwd(),
    path: callersPath("add"),
    ask: askLine(process.stdin, process.stdout),
    log: console.log,
    width: textWidth(process.stdout)
  });
});
