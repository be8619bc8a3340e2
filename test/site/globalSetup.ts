import {join} from "node:path";
import type {TestProject} from "vitest/node";
import {runBuild} from "./runBuild.js";

declare module "vitest" {
  interface ProvidedContext {
    /** the folder of the site that this run built */
    readonly dist: string;
  }
}

/** Builds `dist/` as `npm run build` does, once for all tests that look at the site. */
export default async function buildOnce(project: TestProject): Promise<void> {
  const root = project.config.root;
  const {code, output} = await runBuild(root);
  if (code !== 0) throw new Error(`the site does not build (exit ${code}):\n${output}`);
  project.provide("dist", join(root, "dist"));
}
