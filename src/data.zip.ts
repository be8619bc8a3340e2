// All tables in one archive. Framework serves /data/force_figures.csv, /data/datapackage.json and the rest out of it.
// One loader and not one a table: each would start a process and read the dossier anew, about a second a file.
import {tableFiles} from "../loaders/tables/index.js";
import {loadDossier} from "../loaders/dossier.js";
import {zipFiles} from "../scripts/site/zipFiles.js";

process.stdout.write(zipFiles(tableFiles(loadDossier(process.cwd()))));
