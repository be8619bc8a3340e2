// `npm run edition`: freezes the tables into data/public/, so that a change of any number shows in a diff.
import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {editionFiles} from "../loaders/tables/index.js";
import {readInputs} from "./build/readInputs.js";
import {swapFolders} from "./build/swapFolders.js";
import {main} from "./terminal/main.js";

await main(() => {
  const root = process.cwd();
  const dossier = readInputs(root);
  const aside = join(root, ".build");
  const staging = join(aside, `edition-${String(process.pid)}`);
  rmSync(staging, {recursive: true, force: true});
  mkdirSync(staging, {recursive: true});
  for (const [name, bytes] of editionFiles(dossier)) writeFileSync(join(staging, name), bytes);
  swapFolders(staging, join(root, "data/public"), aside);
  console.log(`edition ${dossier.edition}: ${String(dossier.claims.length)} claims in data/public/`);
});
