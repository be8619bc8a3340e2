import type MarkdownIt from "markdown-it";
import {blockFolder, blocksOf} from "./scripts/framework/blockFolder.js";
import {freshDossier} from "./scripts/framework/freshDossier.js";
import {freshJournal} from "./scripts/framework/freshJournal.js";
import {pinClientPackages} from "./scripts/framework/pinClientPackages.js";
import {settingsOf} from "./loaders/sources/readInputs.js";
import {lookAgain} from "./scripts/framework/lookAgain.js";
import {sayErrors} from "./scripts/framework/sayErrors.js";
import {fontFiles} from "./scripts/site/fontFiles.js";
import {IN_PREVIEW, inBuild} from "./src/markdown/blockPlaces.js";
import {dossierMarkdown} from "./src/markdown/index.js";
import {scriptPlaces} from "./src/markdown/laterScripts.js";
import {PREVIEW_FILES, PREVIEW_HEAD} from "./src/markdown/previewHead.js";
import {siteFooter, siteHead, siteHeader} from "./src/markdown/siteChrome.js";

/** Framework is run in the project’s folder; this file may be, compiled, in another. */
const root = process.cwd();
/** set by a build of ours; a bare `observable build` has none */
const output = process.env.SITE_OUTPUT;
const getDossier = output === undefined ? lookAgain(root, freshDossier(root)) : freshDossier(root);
const settings = settingsOf(root);

// before Framework first asks for a version
pinClientPackages(root);

export default {
  root: "src",
  // the build makes the site beside dist/ and swaps it in when it is whole
  output: output ?? "dist",
  title: settings.title,
  // our own header and footer lead through the site
  pages: [],
  sidebar: false,
  toc: false,
  pager: false,
  // a build bundles the scripts itself (scripts/site/deliver)
  head: (page: Parameters<typeof siteHead>[1]) =>
    output === undefined
      ? siteHead(settings, page, PREVIEW_FILES) + PREVIEW_HEAD
      : scriptPlaces(siteHead(settings, page)),
  header: (page: Parameters<typeof siteHeader>[1]) => siteHeader(settings, page),
  footer: siteFooter,
  // the default ones come from another host
  globalStylesheets: [],
  style: "style/index.css",
  // links that any web host and a file manager understand, not only hosts that try .html
  preserveExtension: true,
  interpreters: {".ts": ["node", "scripts/framework/runLoader.mjs"]},
  // a build sets blocks and drawings into its finished pages (scripts/site/finishSite.ts)
  markdownIt: (md: MarkdownIt) =>
    output === undefined
      ? sayErrors(dossierMarkdown(md, getDossier, IN_PREVIEW, freshJournal(root, getDossier)))
      : dossierMarkdown(
          md,
          getDossier,
          inBuild(blockFolder(blocksOf(output))),
          freshJournal(root, getDossier)
        ),
  // addresses without a hash, for people and programs that keep a link
  *dynamicPaths() {
    for (const name of fontFiles(root).keys()) yield `/fonts/${name}`;
    yield "/lib/arquero.js";
    for (const {article_id} of getDossier().articles) yield `/sources/${article_id}`;
  }
};
