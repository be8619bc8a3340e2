import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, inject, test} from "vitest";
import {printBriefing} from "../../scripts/briefing/printBriefing.js";
import {withBrowser} from "../../scripts/browser/withBrowser.js";
import {siteFacts} from "../../scripts/site/siteFacts.js";
import {silent} from "../../scripts/terminal/progress.js";
import {readSuspect} from "../travel/suspect.js";
import {builtSite} from "./builtSite.js";
import {copyProject} from "../../scripts/preview/copyProject.js";
import {runBuild} from "./runBuild.js";

const root = inject("root");
const copy = copyProject(root);
const scratch = mkdtempSync(join(tmpdir(), "print-"));
afterAll(() => {
  for (const folder of [copy, scratch]) rmSync(folder, {recursive: true, force: true});
});

/** The one line that draws the mark at the bar. */
const FIGURE = "src/figures/numberThatBreaksTheChart/drawOdd.ts";
const MARK = /^ *caveatMark\(pen, \[claim\], .*$/mu;

test("the build of a project in which one figure has lost one mark fails, and names figure and claim", async () => {
  const source = readFileSync(join(copy, FIGURE), "utf8");
  const without = source.replace(MARK, "");
  expect(without).not.toBe(source);
  writeFileSync(join(copy, FIGURE), without);
  const {code, output} = await runBuild(copy);
  const {claimId, quote, findingId} = readSuspect(await builtSite());
  expect(code).toBe(1);
  expect(output).toMatch(
    new RegExp(
      `^figure number-that-breaks-the-chart \\(288 px.*\\) draws claim ${claimId} “${quote}” without its mark of error ${findingId} `,
      "mu"
    )
  );
  // a sentence for people, and no site
  expect(output).not.toMatch(/^\s+at /mu);
  expect(existsSync(join(copy, "dist"))).toBe(false);
});

test("printBriefing(site) refuses a style sheet that hides marks, names figure and claim, and writes nothing", async () => {
  const dist = await builtSite();
  const folder = join(scratch, "site");
  cpSync(dist, folder, {recursive: true});
  rmSync(join(folder, "briefing.pdf"));
  const hidden =
    "@media print { [data-figure=number-that-breaks-the-chart] svg .caveat-mark { display: none } }";
  const page = join(folder, "briefing.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("</style>", `${hidden}</style>`));
  const {claimId} = readSuspect(dist);
  const print = withBrowser(silent, (use) => printBriefing(use, {root, folder, site: siteFacts(root)}));
  await expect(print).rejects.toThrow(
    new RegExp(`caveat mark that is not printed: number-that-breaks-the-chart, claim ${claimId}`, "u")
  );
  expect(existsSync(join(folder, "briefing.pdf"))).toBe(false);
});
