// Says which browser the briefing and the tests will use, and fetches one if there is none.
import {findBrowser} from "./browser/findBrowser.js";
import {main} from "./terminal/main.js";

await main(async () => {
  const {path, found} = await findBrowser({log: console.log});
  console.log(`Browser: ${path} (${found}).`);
});
