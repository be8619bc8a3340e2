import {existsSync} from "node:fs";
import {join} from "node:path";
import {buildDossier, readInputs} from "../../loaders/dossier.js";
import {compareEditions} from "../../loaders/editions/compareEditions.js";
import type {Dossier} from "../../loaders/model.js";
import {originalFiles} from "../../loaders/sources/readOriginals.js";
import type {Inputs} from "../../loaders/sources/readInputs.js";
import {removeFiles, rewritable, settle} from "../add/placeFiles.js";
import {sayFindings} from "../add/sayFindings.js";
import {removeRow} from "../add/sourcesCsv.js";
import {withLock} from "../build/withLock.js";
import {todaysEdition} from "../edition/todaysEdition.js";
import {InputError} from "../terminal/main.js";
import {printable, wrap} from "../terminal/wrap.js";
import {namedIn} from "./namedIn.js";

export const USAGE = `usage: npm run remove -- ID

  ID    of the article, as in sources.csv: 005-1`;

interface RemovePlace {
  /** the project's folder */
  readonly root: string;
  readonly log: (line: string) => void;
  /** of what is printed, in characters */
  readonly width: number;
}

/**
 * Takes an article out of the dossier: its row, and its text, original and map where no other article is in them.
 *
 * @throws InputError where there is no such article, or where decisions or pages name it; nothing is written then
 */
export async function runRemove(id: string, {root, log, width}: RemovePlace): Promise<void> {
  await withLock(
    join(root, ".build/lock"),
    () => {
      const settled = settle(root);
      const inputs = refusing(() => readInputs(root));
      const before = refusing(() => buildDossier(inputs));
      const article = before.articles.find(({article_id}) => article_id === id);
      if (!article) {
        // a remove that was ended halfway may have had only this left to do
        if (settled.some((name) => name.startsWith(`${id}.`))) {
          log(`Removed what was left of ${id}: ${settled.map((name) => `seeds/${name}`).join(", ")}.`);
          return Promise.resolve();
        }
        throw new InputError(
          `${printable(id)}: no such article; articles are ${before.articles.map(({article_id}) => article_id).join(", ")}`
        );
      }
      const named = namedIn(root, before, id);
      if (named.length > 0)
        throw new InputError(
          [
            `${id}: something still names the article; take these out first, and give the command again:`,
            ...named.map((place) => `  ${place}`)
          ].join("\n")
        );
      const {seed} = article;
      const shared = before.articles.some((other) => other !== article && other.seed === seed);
      const files = shared
        ? []
        : [seed, ...originalFiles([article])].filter((name) => existsSync(join(root, "seeds", name)));
      const sources = removeRow(rewritable(root, inputs.manual.get("sources.csv") ?? ""), id);
      const after = refusing(() => buildDossier(without(inputs, files, sources)));
      removeFiles(root, files, sources);
      const line = (text: string, indent = "  "): string => wrap(text, {width, indent});
      log(
        [
          line(
            `Removed ${id} (“${article.title}”, ${article.publisher}): its row in data/manual/sources.csv${files.length === 0 ? `; seeds/${seed} stays, for another article is in it` : `, ${files.map((name) => `seeds/${name}`).join(", ")}`}.`,
            ""
          ),
          sayFindings(compareEditions(todaysEdition(before), todaysEdition(after)), line)
        ].join("\n\n")
      );
      return Promise.resolve();
    },
    log
  );
}

const without = (inputs: Inputs, files: readonly string[], sources: string): Inputs => ({
  ...inputs,
  seeds: new Map([...inputs.seeds].filter(([name]) => !files.includes(name))),
  manual: new Map(inputs.manual).set("sources.csv", sources)
});

function refusing<T extends Inputs | Dossier>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error), {cause: error});
  }
}
