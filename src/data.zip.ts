// All tables in one archive: Framework serves /data/force_figures.csv, /data/datapackage.json and the rest out of it.
// One loader and not one a table, since each would start a process and read all documents anew: about a second a file.
import {readInputs} from "../scripts/build/readInputs.js";
import {dataFiles} from "../scripts/site/dataFiles.js";
import {siteFacts} from "../scripts/site/siteFacts.js";
import {zipFiles} from "../scripts/site/zipFiles.js";

process.stdout.write(zipFiles(dataFiles(readInputs(process.cwd()), siteFacts(process.cwd()))));
