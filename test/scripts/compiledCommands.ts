import {mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {join} from "node:path";
import type {TestProject} from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** a folder of this run for commands that `runScript` has compiled; beside node_modules, so that they find their packages */
    readonly commands: string;
  }
}

/** Gives the tests of one run a folder for compiled commands, and removes it after them. */
export default function compiledCommands(project: TestProject): () => void {
  const aside = join(project.config.root, ".build");
  mkdirSync(aside, {recursive: true});
  const folder = mkdtempSync(join(aside, "commands-"));
  project.provide("commands", folder);
  return () => {
    rmSync(folder, {recursive: true});
  };
}
