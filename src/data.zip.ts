// All tables in one archive, with what figures redraw from. Framework serves /data/force_figures.csv, /data/datapackage.json
// and the rest out of it. One loader and not one a table: each would start a process and read the dossier anew.
import {strToU8} from "fflate";
import {tableFiles} from "../loaders/tables/index.js";
import {loadDossier} from "../loaders/dossier.js";
import {zipFiles} from "../scripts/site/zipFiles.js";
import {toFigureData} from "./markdown/figureData.js";

const dossier = loadDossier(process.cwd());
const figureData = strToU8(JSON.stringify(toFigureData(dossier)));

process.stdout.write(zipFiles(new Map([...tableFiles(dossier), ["figure-data.json", figureData]])));
