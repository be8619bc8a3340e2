import type {Dossier} from "../../loaders/model.js";
import {thingsListed} from "../figures/kit/thingsListed.js";

/**
 * The category of each thing that references list, by the word for an item that its name ends in: "infantry fighting and reconnaissance
 * vehicles" end in "reconnaissance vehicle", "light motor vehicles" in "vehicle". The longest word decides; a thing of no known word is left out.
 */
export function listedCategories(
  references: Dossier["references"],
  items: Dossier["items"] = []
): Readonly<Record<string, string>> {
  const words = items
    .flatMap(({category, words}) => words.map((word) => ({category, word: word.toLowerCase()})))
    .sort((a, b) => b.word.length - a.word.length);
  const things = new Set(
    references.filter(({measure}) => measure === "equipment_item").flatMap(thingsListed)
  );
  return Object.fromEntries(
    [...things].flatMap((thing) => {
      const name = ` ${thing.toLowerCase()}`;
      const found = words.find(({word}) => name.endsWith(` ${word}`) || name.endsWith(` ${word}s`));
      return found ? [[thing, found.category]] : [];
    })
  );
}
