import type MarkdownIt from "markdown-it";
import {tableFiles} from "./loaders/tables/index.js";
import {freshDossier} from "./scripts/framework/freshDossier.js";
import {pinClientPackages} from "./scripts/framework/pinClientPackages.js";
import {fontFiles} from "./scripts/site/fontFiles.js";
import {dossierMarkdown} from "./src/markdown/index.js";

const root = import.meta.dirname;
const getDossier = freshDossier(root);

// before Framework first asks for a version
pinClientPackages(root);

export default {
  root: "src",
  // the build makes the site beside dist/ and swaps it in when it is whole
  output: process.env.SITE_OUTPUT ?? "dist",
  title: "Arming Kyrgyzstan",
  pages: [
    {name: "The forces", path: "/forces"},
    {name: "The money", path: "/aid"},
    {name: "The equipment", path: "/equipment"},
    {name: "The treaty", path: "/treaty"},
    {name: "The timeline", path: "/timeline"},
    {name: "The country", path: "/country"},
    {name: "Caveats", path: "/caveats"},
    {name: "Sources", path: "/sources"},
    {name: "Data", path: "/data"},
    {name: "Methodology", path: "/methodology"},
    {name: "Notebook", path: "/notebook"},
    {name: "Briefing", path: "/briefing"}
  ],
  // the default ones come from another host; its footer holds the day of the build
  globalStylesheets: [],
  footer: "",
  style: "style/index.css",
  // links that any web host and a file manager understand, not only hosts that try .html
  preserveExtension: true,
  // tsx without its own wrapper process
  interpreters: {".ts": ["node", "--import", "tsx"]},
  markdownIt: (md: MarkdownIt) => dossierMarkdown(md, getDossier),
  // addresses without a hash, for people and programs that keep a link
  *dynamicPaths() {
    for (const name of tableFiles(getDossier()).keys()) yield `/data/${name}`;
    for (const name of fontFiles(root).keys()) yield `/fonts/${name}`;
    for (const {article_id} of getDossier().articles) yield `/sources/${article_id}`;
  }
};
