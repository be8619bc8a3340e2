// A page for each article. It is plain JavaScript and reads one small file, so that it starts at once; what it prints is
// filled in by the `:::reader` rule while the page is built.
import {readFileSync} from "node:fs";
import {parseArgs} from "node:util";
import Papa from "papaparse";

const {values} = parseArgs({options: {article: {type: "string"}}});
const {data} = Papa.parse(readFileSync("data/manual/sources.csv", "utf8"), {
  header: true,
  skipEmptyLines: true
});
const source = data.find(({article_id}) => article_id === values.article);
if (!source) throw new Error(`no such article in data/manual/sources.csv: ${values.article}`);

process.stdout.write(`---\ntitle: ${JSON.stringify(source.title)}\n---\n\n:::reader ${source.article_id}\n`);
