import {defineConfig} from "vitest/config";
import LongestFirst from "./test/longestFirst.js";

/** What needs the built site: built once a run while the other tests run, and only if one of these is asked for. */
const SITE_TESTS = ["test/site/**/*.test.ts", "test/**/*.site.test.ts"];

export default defineConfig({
  test: {
    // real processes: some tests change into folders of their own, and a browser belongs to one of them
    pool: "forks",
    // modules keep no state but what they work out once: to import them anew for every file took as long as the tests
    isolate: false,
    // two builds or browsers at a time is what a small machine holds
    maxWorkers: 2,
    sequence: {sequencer: LongestFirst},
    projects: [
      {
        extends: true,
        test: {
          name: "parts",
          include: ["test/**/*.test.ts"],
          exclude: SITE_TESTS,
          globalSetup: ["test/scripts/compiledCommands.ts"],
          testTimeout: 20_000
        }
      },
      {
        extends: true,
        test: {
          name: "site",
          include: SITE_TESTS,
          globalSetup: ["test/site/globalSetup.ts"],
          // the others first: they need no site
          sequence: {groupOrder: 1},
          // tabs of one browser
          maxConcurrency: 2,
          // a whole build, with a browser's start, on a busy machine
          testTimeout: 300_000,
          hookTimeout: 300_000
        }
      }
    ]
  }
});
