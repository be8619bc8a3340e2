// `npm run -s extract -- FILE…`: the claims of any text as JSON lines. Without a file it reads documents from standard input, one a line.
import {extractFiles} from "./extract/extractFiles.js";
import {extractStream} from "./extract/extractStream.js";
import {makeReader} from "./extract/makeReader.js";
import {readOptions, USAGE} from "./extract/readOptions.js";
import {callersPath} from "./terminal/callersPath.js";
import {InputError, main} from "./terminal/main.js";
import {lineWriter} from "./terminal/lineWriter.js";

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    return;
  }
  if (options.files.length === 0 && process.stdin.isTTY) throw new InputError(`no file\n${USAGE}`);
  const reader = makeReader(process.cwd(), options);
  const write = lineWriter(process.stdout);
  if (options.files.length > 0)
    await extractFiles(options.files, callersPath("extract"), reader, write, (words) => console.error(words));
  else {
    const bad = await extractStream(process.stdin, reader, write, (error) => console.error(error));
    if (bad > 0) process.exitCode = 1;
  }
});
