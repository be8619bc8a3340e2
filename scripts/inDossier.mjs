// @ts-check
// Runs a command of the engine for a dossier that lies in a folder of its own; `engine.mjs` there leads here. Nothing may be installed yet, so this file uses only Node.
import {ensureInstalled} from "./install/ensureInstalled.mjs";
import {DOSSIER_COMMANDS} from "./dossier/commands.mjs";
import {prepareWorkshop} from "./dossier/prepareWorkshop.mjs";
import {existsSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const engine = dirname(dirname(fileURLToPath(import.meta.url)));

/** The programs of a dossier's commands. */
const PROGRAMS = new Map(DOSSIER_COMMANDS.map((name) => [name, name === "start" ? "buildAndPreview" : name]));

/**
 * Runs a command in the workshop of a dossier, which is laid out as the engine's own folder is.
 *
 * @param {string} dossier its folder
 * @param {readonly string[]} words the command and what it is given
 */
export async function inDossier(dossier, [command = "", ...args]) {
  const program = PROGRAMS.get(command);
  if (program === undefined) {
    console.error(`no such command: ${command || "(none)"}; commands are ${DOSSIER_COMMANDS.join(", ")}`);
    process.exitCode = 2;
    return;
  }
  try {
    // others say themselves what they lack, as in the engine’s own folder
    if (command === "start" || !existsSync(join(engine, "node_modules"))) ensureInstalled(engine);
    // files are named from where the person stands, whether npm was asked or this program
    if (process.env.npm_lifecycle_event !== command) {
      process.env.npm_lifecycle_event = command;
      process.env.INIT_CWD = process.cwd();
    }
    process.chdir(prepareWorkshop(engine, dossier));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
    return;
  }
  process.argv = [process.execPath, "run.mjs", program, ...args];
  await import("./run.mjs");
}
