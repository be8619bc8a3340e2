import {spawn, type ChildProcess} from "node:child_process";
import {once} from "node:events";
import {parseArgs} from "node:util";
import {BROWSER_VARIABLE, makingHere} from "../build/making.js";
import {clearCache} from "../framework/clearCache.js";
import {frameworkEnv, frameworkProgram} from "../framework/runFramework.js";
import {cleaningUp} from "../terminal/cleaningUp.js";
import {InputError} from "../terminal/main.js";
import {INPUTS} from "../framework/inputsKey.js";
import {freePort, USUAL_PORT} from "./freePort.js";
import {tellPreview} from "./tellPreview.js";
import {watchFolders, type Watcher} from "./watchFolders.js";

/** Code that the preview's own process has loaded through its configuration: only a new process sees a change of it. */
const CODE = ["loaders", "src/figures", "src/markdown", "src/components"];

/**
 * Runs Framework's preview until it ends. Framework itself watches pages, the modules that they import and the first files of loaders;
 * what those are made from is watched here.
 *
 * @param root the project's folder; also the working directory
 * @param args `--port`, and what Framework's preview takes
 * @throws `InputError` if the preview ends with an error; Framework has said which
 */
export async function startDev(root: string, args: readonly string[]): Promise<void> {
  const {port} = parseArgs({args: [...args], options: {port: {type: "string"}}, strict: false}).values;
  // the same port after a new start, or the browser's page would be lost
  const fixed =
    typeof port === "string"
      ? args
      : [...args, "--port", process.env.PORT ?? String(await freePort(USUAL_PORT))];
  console.log(
    "Figures to embed (embed/…), their files, the search and the PDF are made by npm run build; here they lead nowhere."
  );
  // the preview has only to be told that there is something new
  const inputs = watchFolders(root, INPUTS, (changed) => {
    tellPreview(root, changed);
  });
  try {
    const {browser} = await makingHere();
    for (let first = true; ; first = false) {
      clearCache(root);
      const preview = spawn(
        process.execPath,
        [frameworkProgram(), "preview", ...fixed, ...(first ? [] : ["--no-open"])],
        {
          cwd: root,
          env: frameworkEnv(browser === null ? {} : {[BROWSER_VARIABLE]: browser}),
          stdio: "inherit"
        }
      );
      const changed = await cleaningUp(
        () => preview.kill(),
        () => changeOrEnd(root, preview)
      );
      if (changed === null) return;
      console.log(`${changed} changed: starting the preview anew; reload the page.`);
    }
  } finally {
    inputs.close();
  }
}

/**
 * Waits for a change of the code that a preview has loaded, and ends that preview.
 *
 * @returns the changed file; null if the preview ended by itself
 */
async function changeOrEnd(root: string, preview: ChildProcess): Promise<string | null> {
  const ended = once(preview, "exit") as Promise<[code: number | null]>;
  let code: Watcher | undefined;
  const changed = new Promise<string>((resolve) => {
    code = watchFolders(root, CODE, (files) => {
      resolve([...files].join(", "));
    });
  });
  try {
    const first = await Promise.race([ended, changed]);
    if (typeof first === "string") {
      preview.kill();
      await ended;
      return first;
    }
    if (first[0]) throw new InputError(`the preview ended with exit ${first[0]}`);
    return null;
  } finally {
    code?.close();
  }
}
