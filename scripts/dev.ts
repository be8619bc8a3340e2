// `npm run dev`: Framework's live preview, which also sees changes of documents, tables and loaders. Options go to Framework: `--port`.
import {startDev} from "./preview/startDev.js";
import {main} from "./terminal/main.js";

await main(() => startDev(process.cwd(), process.argv.slice(2)));
