import type {Dossier} from "../../loaders/model.js";
import {readInputs} from "../build/readInputs.js";
import {inputsKey} from "./inputsKey.js";

/** The last one by folder. A preview loads its settings anew after each change and lets go of none of the old, so these must not hold dossiers. */
const known = new Map<string, {readonly key: string; readonly dossier: Dossier}>();

/**
 * A dossier that is read again when a seed or a manual table has changed, and else only once: Framework's preview asks at each
 * request, a build asks for every page.
 *
 * @param root the project's folder
 */
export const freshDossier = (root: string) => (): Dossier => {
  const key = inputsKey(root);
  const last = known.get(root);
  if (last?.key === key) return last.dossier;
  const dossier = readInputs(root);
  known.set(root, {key, dossier});
  return dossier;
};
