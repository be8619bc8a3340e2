// Adds and removes a document again and again until somebody kills it; says that it began.
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {addFiles, removeFiles, SOURCES} from "../../../scripts/add/placeFiles.js";
import {removeRow} from "../../../scripts/add/sourcesCsv.js";

const [, , root = "", withRow = ""] = process.argv;
const files = new Map(
  ["005-1.txt", "005-1.pdf", "005-1.map.json"].map((name) => [name, Buffer.from(`${name}\n`)])
);
const with005 = readFileSync(withRow, "utf8");
const without = removeRow(with005, "005-1");

console.log("began");
for (;;) {
  addFiles(root, files, with005);
  if (readFileSync(join(root, SOURCES), "utf8") !== with005) throw new Error("the row is not there");
  removeFiles(root, [...files.keys()], without);
}
