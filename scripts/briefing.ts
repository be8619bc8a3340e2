// `npm run briefing`: prints the briefing page of the site that is in dist/.
import {existsSync} from "node:fs";
import {join} from "node:path";
import {printBriefing} from "./briefing/printBriefing.js";
import {withBrowser} from "./browser/withBrowser.js";
import {withLock} from "./build/withLock.js";
import {recordFile} from "./edition/recordSite.js";
import {siteFacts} from "./site/siteFacts.js";
import {InputError, main} from "./terminal/main.js";
import {terminalProgress} from "./terminal/progress.js";

await main(async () => {
  const root = process.cwd();
  const folder = join(root, "dist");
  const progress = terminalProgress(1);
  progress.step("Printing the briefing");
  const pages = await withLock(
    join(root, ".build/lock"),
    async () => {
      // under the lock: a build that ends may be putting its site in place
      if (!existsSync(join(folder, "briefing.html")))
        throw new InputError("nothing to print: dist/briefing.html is not there yet; run `npm run build`");
      const site = siteFacts(root);
      const count = await withBrowser(progress, (use) => printBriefing(use, {root, folder, site}));
      recordFile(folder, "briefing.pdf");
      return count;
    },
    progress.log
  );
  progress.done(`Printed dist/briefing.pdf, ${pages} pages.`);
});
