import type {Dossier} from "../../loaders/model.js";
import {tellPreview} from "../preview/tellPreview.js";
import {inputsKey} from "./inputsKey.js";

/** By then Framework watches the page that it has just been asked for, unless the machine is very busy. */
const LATER_MS = 1000;

/** Whoever was told and does not ask by then has not heard it. */
const AGAIN_MS = 4000;
const MOST_TOLD = 5;

interface Look {
  /** the inputs at the first of several questions: a page asks more than once, and may be half old */
  first?: string;
  timer?: NodeJS.Timeout;
}

/** By folder. A preview loads its settings anew after each change, and what the last ones were waiting for goes on here. */
const looks = new Map<string, Look>();

/**
 * For a preview: looks some time after a page was made whether its inputs are still the same, and tells the preview if not, until a page asks
 * again. Framework reads a page when a browser connects and only then begins to watch; what is saved in between would show after the next save.
 *
 * @param root the project's folder
 * @param getDossier as the pages ask for it
 */
export function lookAgain(root: string, getDossier: () => Dossier): () => Dossier {
  const look = looks.get(root) ?? {};
  looks.set(root, look);
  const tell = (times: number): void => {
    tellPreview(root, new Set());
    if (times < MOST_TOLD) look.timer = setTimeout(tell, AGAIN_MS, times + 1).unref();
  };
  return () => {
    look.first ??= inputsKey(root);
    clearTimeout(look.timer);
    look.timer = setTimeout(() => {
      const changed = inputsKey(root) !== look.first;
      delete look.first;
      if (changed) tell(1);
    }, LATER_MS).unref();
    return getDossier();
  };
}
