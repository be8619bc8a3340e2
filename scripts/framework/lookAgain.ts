import type {Dossier} from "../../loaders/model.js";
import {tellPreview} from "../preview/tellPreview.js";
import {inputsKey} from "./inputsKey.js";

/** By then Framework watches the page that it has just been asked for, also on a busy machine. */
const LATER_MS = 1000;

/**
 * For a preview: looks some time after a page was made whether its inputs are still the same, and tells the preview if not. Framework reads a page when
 * a browser connects and only then begins to watch; what is saved in between would show after the next save.
 *
 * @param root the project's folder
 * @param getDossier as the pages ask for it
 */
export function lookAgain(root: string, getDossier: () => Dossier): () => Dossier {
  // of the first of several questions: a page asks more than once, and may be half old
  let first: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  return () => {
    first ??= inputsKey(root);
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (inputsKey(root) !== first) tellPreview(root, new Set());
      first = undefined;
    }, LATER_MS).unref();
    return getDossier();
  };
}
