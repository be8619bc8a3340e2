// Runs a command of the engine that makes this dossier: `node engine.mjs build`. Where that lies, `dossier.engine` in package.json says.
import {existsSync, readFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const {dossier} = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
const program = resolve(here, dossier?.engine ?? "", "scripts", "inDossier.mjs");
if (existsSync(program)) {
  const {inDossier} = await import(pathToFileURL(program).href);
  await inDossier(here, process.argv.slice(2));
} else {
  console.error(
    `no engine at ${resolve(here, dossier?.engine ?? "")}; clone it there, or name its folder as dossier.engine in package.json`
  );
  process.exitCode = 2;
}
