import {join} from "node:path";
import type {Dossier} from "../../loaders/model.js";
import type {Journal} from "../../src/changes/journal.js";
import {PUBLIC} from "../edition/freezeEdition.js";
import {todaysJournal} from "../edition/todaysJournal.js";

/** The history of the editions up to the dossier as it is now: the page says the same before and after `npm run edition`. */
export const freshJournal =
  (root: string, getDossier: () => Dossier): (() => Journal) =>
  () =>
    todaysJournal(join(root, PUBLIC), getDossier());
