// `npm run new -- FOLDER`: an empty dossier in a folder of its own, made by this engine.
import {readOptions, USAGE} from "./new/readOptions.js";
import {newDossier} from "./new/newDossier.js";
import {callersPath} from "./terminal/callersPath.js";
import {main} from "./terminal/main.js";

await main(() => {
  const {folder, title, author, help} = readOptions(process.argv.slice(2));
  if (help) {
    console.log(USAGE);
    return;
  }
  const made = newDossier(process.cwd(), callersPath("new")(folder), {title, author});
  console.log(`Made ${made}, an empty dossier. Next, there:
  npm start                      builds it and opens a local preview, which says what to do
  npm run add -- DOCUMENT        takes a document in
  its README.md                  which table is for what, with a row of each as an example`);
});
