import {watch} from "node:fs";
import {join} from "node:path";

export interface Watcher {
  readonly close: () => void;
}

/** Editors write a file in several steps; what comes within this time is one change. */
const ONE_CHANGE_MS = 150;

/**
 * Calls back when a file in one of the folders or below has changed.
 *
 * @param root what the folders are relative to
 * @param onChange gets the last changed file, relative to the root
 */
export function watchFolders(
  root: string,
  folders: readonly string[],
  onChange: (file: string) => void
): Watcher {
  let timer: NodeJS.Timeout | undefined;
  const watchers = folders.map((folder) =>
    watch(join(root, folder), {recursive: true}, (_, file) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        onChange(join(folder, file ?? ""));
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
