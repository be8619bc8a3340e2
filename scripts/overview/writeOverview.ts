import {existsSync, mkdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {withLock} from "../build/withLock.js";
import {recover, swapFolders} from "../build/swapFolders.js";
import {loadKnowledge} from "../extract/loadKnowledge.js";
import {writeFiles} from "../site/writeFiles.js";
import {cleaningUp} from "../terminal/cleaningUp.js";
import {InputError} from "../terminal/main.js";
import {placeFindings} from "./doubts.js";
import {checkCounts, findingPages} from "./findingPages.js";
import {indexPage} from "./indexPage.js";
import {measureCounts, measurePages} from "./measurePages.js";
import {openStore} from "./openStore.js";
import {overviewStyle} from "./overviewStyle.js";
import {pageHtml} from "./pageHtml.js";

/** What is written from where. */
export interface OverviewOrder {
  /** the project's folder */
  readonly root: string;
  readonly store: string;
  /** becomes the overview; one that is there is replaced */
  readonly folder: string;
  /** its heading; a plain one if null */
  readonly title: string | null;
}

const STYLE = "overview.css";

/**
 * Writes a static site about a store: made beside the last one and put in its place when it is whole. The same store gives the same bytes.
 *
 * @returns how many pages it has, and their size together
 * @throws InputError where the store cannot be used, or the folder holds something else
 */
export async function writeOverview({
  root,
  store: from,
  folder,
  title
}: OverviewOrder): Promise<{readonly pages: number; readonly bytes: number}> {
  if (existsSync(folder) && !existsSync(join(folder, STYLE)))
    throw new InputError(`${folder}: there already, and no overview; name another folder with --into`);
  const aside = `${folder}.aside`;
  const staging = join(aside, `staging-${process.pid}`);
  const scratch = join(aside, "scratch");
  const write = async (): Promise<{pages: number; bytes: number}> => {
    mkdirSync(scratch, {recursive: true});
    const store = await openStore(from, scratch);
    try {
      const {measures} = loadKnowledge(root);
      const counts = await measureCounts(store, measures);
      const checks = await checkCounts(store);
      await placeFindings(store);
      const heading = title ?? "What the documents say";
      let [pages, bytes] = [0, 0];
      const put = (file: string, content: string): void => {
        bytes += Buffer.byteLength(content);
        writeFiles(staging, new Map([[file, content]]));
      };
      put(STYLE, overviewStyle(root));
      const first = await indexPage(store, heading, counts, checks);
      for await (const page of all([first], findingPages(store, checks), measurePages(store, counts))) {
        put(page.file, pageHtml(page, heading));
        pages++;
      }
      swapFolders(staging, folder, aside);
      return {pages, bytes};
    } finally {
      store.close();
    }
  };
  return withLock(`${folder}.lock`, () => {
    recover(folder, aside);
    return cleaningUp(() => {
      rmSync(aside, {recursive: true, force: true});
    }, write);
  });
}

async function* all<T>(...parts: readonly (Iterable<T> | AsyncIterable<T>)[]): AsyncGenerator<T> {
  for (const part of parts) yield* part;
}
