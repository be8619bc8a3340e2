import {spawn} from "node:child_process";
import {freePort} from "./freePort.js";

/** A preview that runs as a process of its own. */
export interface RunningPreview {
  /** with a slash at its end */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Far from where people's own previews are. */
const PORT = 7300;

/**
 * Starts `npm run dev` in a folder, without opening a browser.
 *
 * @param root the project's folder
 * @returns once it serves pages
 * @throws `Error` if it ends before
 */
export async function runPreview(root: string): Promise<RunningPreview> {
  const port = String(await freePort(PORT));
  const preview = spawn(process.execPath, ["scripts/run.mjs", "dev", "--no-open", "--port", port], {
    cwd: root,
    // what a page lacks is said on the page too
    stdio: ["ignore", "pipe", "ignore"]
  });
  const ended = new Promise<void>((resolve) => {
    preview.once("exit", () => {
      resolve();
    });
  });
  await new Promise<void>((resolve, reject) => {
    let said = "";
    preview.stdout.setEncoding("utf8").on("data", (text: string) => {
      // an address may come in two pieces
      said += text;
      if (said.includes(`:${port}`)) resolve();
    });
    preview.once("exit", (code) => {
      reject(new Error(`the preview ended with exit ${code ?? "?"}`));
    });
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      preview.kill("SIGINT");
      await ended;
    }
  };
}
