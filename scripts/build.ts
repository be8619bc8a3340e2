// `npm run build`: tables, pages and briefing into dist/.
import {buildSite, BUILD_STEPS} from "./build/buildSite.js";
import {main} from "./terminal/main.js";
import {terminalProgress} from "./terminal/progress.js";

await main(async () => {
  const progress = terminalProgress(BUILD_STEPS);
  await buildSite(process.cwd(), progress);
  progress.done("Built dist/.");
});
