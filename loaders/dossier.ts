import type {Dossier} from "./model.js";

/**
 * Reads `seeds/` and `data/manual/` below `root` and makes everything that pages, checks and exports show.
 * The same files give the same value, on any machine, at any time.
 *
 * @throws one `Error` that names file, line and remedy, for the first input that cannot be used
 */
export function loadDossier(root: string): Dossier {
  throw new Error(`not built yet: ${root}`);
}
