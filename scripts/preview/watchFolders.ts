import {realpathSync, watch} from "node:fs";
import {join, posix, sep} from "node:path";

export interface Watcher {
  readonly close: () => void;
}

/** Editors write a file in several steps; what comes within this time is one change. */
const ONE_CHANGE_MS = 150;

/**
 * Calls back when files in one of the folders or below have changed.
 *
 * @param root what the folders are relative to
 * @param onChange gets the changed files, relative to the root, with `/` between folders
 */
export function watchFolders(
  root: string,
  folders: readonly string[],
  onChange: (files: ReadonlySet<string>) => void
): Watcher {
  let timer: NodeJS.Timeout | undefined;
  let changed = new Set<string>();
  const watchers = folders.map((folder) =>
    // of a link the system watches nothing but itself
    watch(realpathSync(join(root, folder)), {recursive: true}, (_, file) => {
      changed.add(posix.join(folder, (file ?? "").split(sep).join(posix.sep)));
      clearTimeout(timer);
      timer = setTimeout(() => {
        const files = changed;
        changed = new Set();
        onChange(files);
      }, ONE_CHANGE_MS);
    })
  );
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    }
  };
}
