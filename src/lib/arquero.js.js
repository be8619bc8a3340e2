// Arquero as one file for the browser, with the tables that keep the ids of claims, and our way of writing CSV. Framework's own bundling keeps its imports of Node's file system, which no browser has.
import {build} from "esbuild";

const fileSystem = {
  name: "no-file-system",
  setup({onResolve, onLoad}) {
    onResolve({filter: /^node:/}, ({path}) => ({path, namespace: "absent"}));
    onLoad({filter: /.*/, namespace: "absent"}, () => ({
      contents: "export const open = undefined, readFile = undefined;",
      loader: "js"
    }));
  }
};

const {outputFiles} = await build({
  stdin: {
    contents: `export {desc, escape, op} from "arquero";
export {traced} from "./loaders/tables/traced/traced.ts";
export {toCsv} from "./loaders/tables/csv.ts";`,
    resolveDir: process.cwd(),
    loader: "js"
  },
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  minify: true,
  legalComments: "eof",
  write: false,
  plugins: [fileSystem]
});
process.stdout.write(outputFiles[0].text);
