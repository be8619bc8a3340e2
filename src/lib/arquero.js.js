// Arquero as one file for the browser, with the tables that keep the ids of claims, and our way of writing CSV. Framework's own bundling keeps its imports of Node's file system, which no browser has.
// Arrow's columns are left out with it: a reader's steps make no Arrow file, and they are a sixth of the whole.
import {build} from "esbuild";

const ABSENT = /^(?:node:|@uwdata\/flechette$)/;

const absentParts = {
  name: "absent-parts",
  setup({onResolve, onLoad}) {
    onResolve({filter: ABSENT}, ({path}) => ({path, namespace: "absent"}));
    onLoad({filter: /.*/, namespace: "absent"}, () => ({contents: "module.exports = {};", loader: "js"}));
  }
};

const {outputFiles} = await build({
  stdin: {
    contents: `export * from "./loaders/tables/traced/steps.ts";`,
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
  plugins: [absentParts]
});
process.stdout.write(outputFiles[0].text);
