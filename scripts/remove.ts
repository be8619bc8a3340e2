// `npm run remove -- ID`: takes an article out of sources.csv, and its files out of seeds/. Exit 2 where something still names it.
import {runRemove, USAGE} from "./remove/runRemove.js";
import {InputError, main} from "./terminal/main.js";
import {parseOptions} from "./terminal/parseOptions.js";
import {textWidth} from "./terminal/textWidth.js";

await main(async () => {
  const {values, positionals} = parseOptions(
    process.argv.slice(2),
    {help: {type: "boolean", default: false}},
    USAGE
  );
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0)
    throw new InputError(`one article at a time, not ${positionals.length}\n${USAGE}`);
  await runRemove(id, {root: process.cwd(), log: console.log, width: textWidth(process.stdout)});
});
