import {fileURLToPath} from "node:url";
import {loadDossier, readInputs} from "../../loaders/dossier.js";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The shipped dossier, made once for all test files of a process; nobody changes it. */
export const dossier = loadDossier(ROOT);
export const inputs = readInputs(ROOT);
