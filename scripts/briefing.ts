// `npm run briefing`: prints the briefing page of the site that is in dist/.
import {existsSync, readFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {wordsOf} from "../src/words/index.js";
import {keepTopics, topicsOf} from "./briefing/keepTopics.js";
import {PAPERS} from "./briefing/paper.js";
import {printBriefing} from "./briefing/printBriefing.js";
import {readOptions, USAGE} from "./briefing/readOptions.js";
import {withBrowser} from "./browser/withBrowser.js";
import {withLock} from "./build/withLock.js";
import {recordFile} from "./edition/recordSite.js";
import {siteFacts} from "./site/siteFacts.js";
import {callersPath} from "./terminal/callersPath.js";
import {InputError, main} from "./terminal/main.js";
import {terminalProgress} from "./terminal/progress.js";

await main(async () => {
  const {paper, topics, lang, out, help} = readOptions(process.argv.slice(2));
  if (help) {
    console.log(USAGE);
    return;
  }
  const root = process.cwd();
  const folder = join(root, "dist");
  const file = out === null ? join(folder, "briefing.pdf") : callersPath("briefing")(out);
  if (out !== null && !existsSync(dirname(file)))
    throw new InputError(`no such folder: ${dirname(file)}; make it, or name another with --out`);
  const progress = terminalProgress(1);
  progress.step("Printing the briefing");
  const pages = await withLock(
    join(root, ".build/lock"),
    async () => {
      // under the lock: a build that ends may be putting its site in place
      const name = lang === "en" ? "briefing.html" : `briefing.${lang}.html`;
      if (!existsSync(join(folder, name)))
        throw new InputError(`nothing to print: dist/${name} is not there yet; run \`npm run build\``);
      const html = readFileSync(join(folder, name), "utf8");
      const missing = topics.filter((topic) => !topicsOf(html).includes(topic));
      if (missing.length > 0)
        throw new InputError(`no such topic: ${missing.join(", ")}; topics are ${topicsOf(html).join(", ")}`);
      const page = {name, html: topics.length === 0 ? html : keepTopics(html, topics, wordsOf(name))};
      const site = siteFacts(root);
      const count = await withBrowser(progress, (use) =>
        printBriefing(use, {root, folder, site, page, file, paper: PAPERS[paper]})
      );
      const published = relative(folder, file);
      if (!published.startsWith("..")) recordFile(folder, published);
      return count;
    },
    progress.log
  );
  progress.done(`Printed ${out ?? "dist/briefing.pdf"}, ${pages} pages.`);
});
