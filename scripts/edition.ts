// `npm run edition`: freezes the tables into data/public/, so that a change of any number shows in a diff.
import {makingHere} from "./build/making.js";
import {readInputs} from "./build/readInputs.js";
import {freezeEdition} from "./edition/freezeEdition.js";
import {sayFrozen} from "./edition/sayFrozen.js";
import {main} from "./terminal/main.js";

await main(async () => {
  const root = process.cwd();
  const dossier = readInputs(root, await makingHere());
  console.log(sayFrozen(dossier, await freezeEdition(root, dossier)));
});
