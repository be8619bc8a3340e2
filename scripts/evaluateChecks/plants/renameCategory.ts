import type {Kind} from "./kinds.js";

/** "215 tanks, 64 towed guns" becomes "215 tanks, 64 tanks". */
export const renameCategory: Kind = {
  name: "category",
  title: "a category renamed to its neighbour",
  rule: "entries of a list of at least three whose category, and whose neighbour’s, is printed in up to three words",
  plants({texts, lists}) {
    return lists.flatMap((list) =>
      list.flatMap(({figure, category}, i) => {
        const text = texts.get(figure.file) ?? "";
        const neighbour = list[i - 1]?.category ?? null;
        if (!category || !neighbour) return [];
        const words = text.slice(neighbour.start, neighbour.end);
        if (words === text.slice(category.start, category.end)) return [];
        return [{file: figure.file, ...category, words}];
      })
    );
  }
};
