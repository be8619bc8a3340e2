// `npm run map`: cuts the borders of a map out of Natural Earth, so that no page loads the world.
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {bordersModule} from "./map/bordersModule.js";
import {main} from "./terminal/main.js";

await main(() => {
  const file = "src/figures/whereThingsAre/borders.ts";
  const text = bordersModule("Kyrgyzstan");
  writeFileSync(join(process.cwd(), file), text);
  console.log(`${file}: ${String(text.length)} characters`);
});
