import {mkdtempSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {TestProject} from "vitest/node";
import type {Outcome} from "./builtSite.js";
import {runBuild} from "./runBuild.js";

declare module "vitest" {
  interface ProvidedContext {
    /** the project's folder */
    readonly root: string;
    /** a file that is there as soon as the site of this run is built, or is known not to build: an `Outcome` */
    readonly outcome: string;
  }
}

/**
 * Builds `dist/` as `npm run build` does, once for all tests that look at the site. Nobody waits for it here: the other tests run
 * meanwhile, and whoever looks at the site calls `builtSite`.
 */
export default function buildOnce(project: TestProject): () => Promise<void> {
  const {root} = project.config;
  const folder = mkdtempSync(join(tmpdir(), "built-"));
  const outcome = join(folder, "outcome.json");
  project.provide("root", root);
  project.provide("outcome", outcome);
  const building = runBuild(root)
    .catch((error: unknown): Outcome => ({code: null, output: String(error)}))
    .then((result) => {
      const draft = `${outcome}.draft`;
      writeFileSync(draft, JSON.stringify(result));
      // whoever sees the name sees the whole file
      renameSync(draft, outcome);
    });
  return async () => {
    await building;
    rmSync(folder, {recursive: true});
  };
}
