// The fonts of the installed fontsource packages; Framework serves /fonts/<file> out of this archive.
import {fontFiles} from "../scripts/site/fontFiles.js";
import {zipFiles} from "../scripts/site/zipFiles.js";

process.stdout.write(zipFiles(fontFiles(process.cwd())));
