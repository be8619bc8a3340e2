import {existsSync, realpathSync} from "node:fs";
import {dirname, join} from "node:path";

/**
 * The folder that people know as the dossier's: the project's own, or of one that is apart from the engine (`prepareWorkshop`) the folder that
 * its workshop is made for.
 *
 * @param root where commands run
 */
export const dossierFolder = (root: string): string =>
  existsSync(join(root, "package.json")) ? dirname(realpathSync(join(root, "package.json"))) : root;
