// `npm run overview -- CLAIMS --into FOLDER`: a static site about a store of many documents: what they say in sum, and claims and findings page by page.
import {callersPath} from "./terminal/callersPath.js";
import {main} from "./terminal/main.js";
import {readOptions, USAGE} from "./overview/readOptions.js";
import {writeOverview} from "./overview/writeOverview.js";

await main(async () => {
  const {store, into, title, help} = readOptions(process.argv.slice(2));
  if (help) {
    console.log(USAGE);
    return;
  }
  const pathOf = callersPath("overview");
  const {pages, bytes} = await writeOverview({
    root: process.cwd(),
    store: pathOf(store),
    folder: pathOf(into),
    title
  });
  console.log(
    `${pages.toLocaleString("en-GB")} pages, ${(bytes / 1e6).toFixed(1)} MB: open ${into}/index.html`
  );
});
