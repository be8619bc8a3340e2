import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {PageText} from "./claimUses.js";
import type {Settings} from "../../loaders/model.js";
import {sitePages} from "./siteChrome.js";

/** Everything of ours runs in the project’s folder. */
const PAGES = join(process.cwd(), "src");

/** The pages of the site that people wrote, as they stand now, in the order in which a reader meets them. */
export function pageTexts(settings: Settings): readonly PageText[] {
  return sitePages(settings).flatMap(({path, name}) => {
    const file = join(PAGES, `${path}.md`);
    return existsSync(file) ? [{page: path.slice(1), name, markdown: readFileSync(file, "utf8")}] : [];
  });
}
