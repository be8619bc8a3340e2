// @ts-check
import {spawn} from "node:child_process";

/**
 * Runs a Node program with this terminal's input and output and resolves to its exit code. Ctrl-C reaches the child, which cleans up
 * and ends; this process waits for it.
 *
 * @param {string[]} args for Node: options, the program's path, its arguments
 * @param {string} cwd
 * @returns {Promise<number>}
 */
export function runScript(args, cwd) {
  const child = spawn(process.execPath, args, {cwd, stdio: "inherit"});
  // a terminal sends Ctrl-C to both processes itself
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  const waiting = /** @type {NodeJS.Signals[]} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  for (const signal of waiting) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      for (const signal of waiting) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
}
