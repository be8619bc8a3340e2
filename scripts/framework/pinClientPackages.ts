import {existsSync, mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

/**
 * What Framework's own client would load from a network on first use: `d3`, `html`, `Plot` as ready-made names, `.csv()`, `.parquet()`.
 * Even a page that uses none of them makes Framework ask a registry for their newest versions, since its client imports each lazily.
 * The versions are those known to work with this Framework; none of this is ever fetched (`checkClientPackages` sees to it).
 */
const CLIENT_PACKAGES: Readonly<Record<string, string>> = {
  "@observablehq/inputs": "0.12.0",
  "@observablehq/plot": "0.6.17",
  "@observablehq/sample-datasets": "1.0.1",
  "apache-arrow": "17.0.0",
  arquero: "8.0.3",
  d3: "7.9.0",
  "d3-dsv": "3.0.1",
  echarts: "5.6.0",
  htl: "0.3.1",
  leaflet: "1.9.4",
  lodash: "4.17.21",
  "mapbox-gl": "3.9.0",
  "parquet-wasm": "0.6.1",
  react: "18.3.1",
  "react-dom": "18.3.1",
  "topojson-client": "3.1.0"
};

/**
 * Lets Framework resolve these without a network: it takes a version from the name of a folder in its cache, and empty ones do.
 * So a build is the same with and without a network, today and next year.
 *
 * @param root the project's folder
 */
export function pinClientPackages(root: string): void {
  for (const [name, version] of Object.entries(CLIENT_PACKAGES)) {
    const pin = `${name}@${installedVersion(root, name) ?? version}`;
    mkdirSync(join(root, "src/.observablehq/cache/_npm", pin), {recursive: true});
  }
}

/** The project's own version where it has the package, so that a page and a loader never use two. */
function installedVersion(root: string, name: string): string | undefined {
  const path = join(root, "node_modules", name, "package.json");
  if (!existsSync(path)) return undefined;
  const {version} = JSON.parse(readFileSync(path, "utf8")) as {version: string};
  return version;
}
