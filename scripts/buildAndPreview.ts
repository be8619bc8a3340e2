// What `npm start` runs once packages are installed: build, then a local preview of dist/.
import {parseArgs} from "node:util";
import {buildSite, BUILD_STEPS} from "./build/buildSite.js";
import {findBrowser} from "./browser/findBrowser.js";
import {freePort, isFree, USUAL_PORT} from "./preview/freePort.js";
import {openInBrowser} from "./preview/openInBrowser.js";
import {serveFiles} from "./preview/serveFiles.js";
import {InputError, main} from "./terminal/main.js";
import {terminalProgress} from "./terminal/progress.js";

const USAGE = `usage: npm start -- [--no-preview] [--no-open] [--port 3000]

  --no-preview  build dist/ and stop
  --no-open     do not open a browser window on the preview
  --port        the preview's port; also PORT in the environment`;

await main(async () => {
  const options = readOptions();
  if (options.help) {
    console.log(USAGE);
    return;
  }
  const root = process.cwd();
  // before the work, so that nobody waits for a build to hear that the port is taken
  const port = options["no-preview"] ? null : await choosePort(options.port ?? process.env.PORT);
  const progress = terminalProgress(BUILD_STEPS + 1);
  progress.step("Finding a browser");
  const {path, found} = await findBrowser({log: progress.log});
  progress.log(`${path} (${found})`);
  await buildSite(root, progress);
  progress.done("Built dist/: open dist/index.html, or dist/briefing.pdf for the briefing.");
  if (port === null) return;
  const {url: address} = await serveFiles(`${root}/dist`, {port});
  console.log(`Preview: ${address} (Ctrl-C ends it)`);
  if (process.stdout.isTTY && !options["no-open"] && !process.env.CI) openInBrowser(address);
});

function readOptions(): {"no-preview"?: boolean; "no-open"?: boolean; port?: string; help?: boolean} {
  try {
    const {values} = parseArgs({
      options: {
        "no-preview": {type: "boolean"},
        "no-open": {type: "boolean"},
        port: {type: "string"},
        help: {type: "boolean", short: "h"}
      }
    });
    return values;
  } catch (error) {
    throw new InputError(`${(error as Error).message}\n${USAGE}`, {cause: error});
  }
}

/** The port that was asked for, or a free one. */
async function choosePort(asked: string | undefined): Promise<number> {
  if (asked === undefined) return freePort(USUAL_PORT);
  const port = Number(asked);
  if (!/^\d+$/.test(asked) || port === 0 || port > 65_535) throw new InputError(`not a port: ${asked}`);
  if (await isFree(port)) return port;
  throw new InputError(`port ${port} is taken: choose another with --port, or leave it out`);
}
