import {readdirSync, statSync} from "node:fs";
import {join} from "node:path";

/** The folders that a dossier is made from. */
export const INPUTS = ["seeds", "data/manual"];

/** Names, sizes and times of change: enough to see an edit, and cheap. */
export function inputsKey(root: string): string {
  const files = INPUTS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .sort()
      .map((name) => join(folder, name))
  );
  return files
    .map((file) => {
      const {size, mtimeMs} = statSync(join(root, file));
      return `${file} ${size} ${mtimeMs}`;
    })
    .join("\n");
}
