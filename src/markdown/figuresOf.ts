import type {Dossier} from "../../loaders/model.js";
import type {Figure} from "../figures/figure.js";
import {figures} from "../figures/index.js";
import {namedFigure} from "../figures/namedFigure.js";

const known = new WeakMap<Dossier, readonly Figure[]>();

/**
 * The figures of a site: those that its pages name, so that a dossier has none that its tables cannot fill. First those of the engine in their
 * order, then those that a page gave options; where nobody looked at the pages, all that need no options. What no page can name is left to
 * that page, which says so with its line.
 */
export function figuresOf(dossier: Dossier): readonly Figure[] {
  const found = known.get(dossier) ?? findFigures(dossier);
  known.set(dossier, found);
  return found;
}

function findFigures({shown}: Dossier): readonly Figure[] {
  if (!shown) return figures;
  const named = new Set(shown.flatMap(orNone));
  return [
    ...figures.filter((figure) => named.has(figure)),
    ...[...named].filter((figure) => !figures.includes(figure))
  ];
}

function orNone(words: string): readonly Figure[] {
  try {
    return [namedFigure(words)];
  } catch {
    return [];
  }
}
