// @ts-check

/**
 * The modules that a page's script blocks import: all that knip has to see of Markdown.
 *
 * @param {string} markdown
 */
function importsOf(markdown) {
  return [...markdown.matchAll(/^import [^;]*;$/gm)].join("\n");
}

/** @type {import("knip").KnipConfig} */
export default {
  entry: [
    "scripts/*.{ts,mjs}",
    // laid out in new dossiers
    "scripts/new/template/*.mjs",
    "src/*.zip.ts",
    "src/**/*.md",
    "src/**/*.md.{ts,js}",
    // named by address in <script src>
    "src/components/{site,notebook,search,embed,embedHost}.ts",
    // loader of a script
    "src/lib/*.js",
    // run as a program of its own, which a test kills
    "test/scripts/add/placeForEver.ts",
    "observablehq.config.ts",
    // named in the site’s configuration
    "scripts/framework/runLoader.mjs"
  ],
  project: ["loaders/**/*.ts", "scripts/**/*.{ts,mjs}", "src/**/*.{ts,js,md}", "test/**/*.ts"],
  compilers: {md: importsOf},
  ignoreDependencies: [
    // its modules are imported by name, so that a page loads three of thirty; d3 brings them in versions that belong together
    "@types/d3",
    "d3",
    "d3-array",
    "d3-format",
    "d3-geo",
    "d3-scale",
    // read as files, by scripts/site/fontFiles.ts
    "@fontsource/source-sans-3",
    "@fontsource/source-serif-4",
    // read as a file, by scripts/map/bordersModule.ts
    "world-atlas"
  ],
  // a second opinion on the PDF, a small disk, many machines: where they are installed
  ignoreBinaries: ["mount", "parallel", "qpdf", "umount"],
  ignoreExportsUsedInFile: true
};
