import {readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import type {Dossier} from "../../loaders/model.js";
import {readInputs} from "../build/readInputs.js";

/** The folders that a dossier is made from. */
const INPUTS = ["seeds", "data/manual"];

/**
 * A dossier that is read again when a seed or a manual table has changed, and else only once: Framework's preview asks at each
 * request, a build asks for every page.
 *
 * @param root the project's folder
 */
export function freshDossier(root: string): () => Dossier {
  let known: {readonly key: string; readonly dossier: Dossier} | undefined;
  return () => {
    const key = inputsKey(root);
    if (known?.key !== key) known = {key, dossier: readInputs(root)};
    return known.dossier;
  };
}

/** Names, sizes and times of change: enough to see an edit, and cheap. */
function inputsKey(root: string): string {
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
