import {BaseSequencer, type TestSpecification} from "vitest/node";

/**
 * Files that take longest, so that none of them is left to one worker at the end while the other has nothing to do. Vitest learns as much from
 * its own last run, and in a fresh clone there was none: it takes the largest files for the longest.
 */
const LONGEST = [
  "scripts/readme.test.ts",
  "checks/cost.test.ts",
  "site/changedSeed.test.ts",
  "hostile/hostile.site.test.ts",
  "refinery/refinery.site.test.ts",
  "site/export.test.ts",
  "site/pages.test.ts",
  "site/exportRefused.test.ts",
  "site/preview.test.ts",
  "site/switches.test.ts",
  "site/marks.test.ts",
  "site/lostMark.test.ts"
];

/** Vitest's own order, with the longest files before all others. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({moduleId}: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}`));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
