// @ts-check
import {mkdirSync, writeFileSync} from "node:fs";
import {basename, join} from "node:path";
import {build} from "esbuild";

/**
 * Compiles TypeScript programs with all that they import of this project into one file each, and what they share into others. Packages are
 * imported as they are.
 *
 * @param {string} root the project's folder
 * @param {readonly string[]} programs paths from there
 * @param {string} folder where the compiled files go; somewhere below the project's folder, so that they find its packages
 * @returns {Promise<string[]>} the compiled files, in the order of the programs
 */
export async function compileCommands(root, programs, folder) {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [...programs],
    outdir: folder,
    outExtension: {".js": ".mjs"},
    entryNames: "[name]",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    sourcesContent: false,
    // whoever asked says what is wrong
    logLevel: "silent",
    // the compiler is a process of its own, which may outlive this one by a file
    write: false
  });
  mkdirSync(folder, {recursive: true});
  for (const {path, contents} of outputFiles) writeFileSync(path, contents);
  return programs.map((program) => join(folder, `${basename(program, ".ts")}.mjs`));
}
