import {type Entry, listsOf, totalsOf} from "./listsAndSums.js";
import {type PrintedDate, printedDates} from "./printedDates.js";
import {type PrintedFigure, printedFigures} from "./printedFigures.js";
import type {SmallDossier} from "./readDossiers.js";
import {speakerOf} from "./speaksOf.js";

/** One slip: what stands instead of a span of one text. */
export interface Plant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Where something can be planted that a careful reader of the dossier could notice, chosen by the texts' shape alone. */
export interface Sites {
  /** `sources.csv` quotes them, so nothing is planted there */
  readonly titles: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, string>;
  readonly figures: readonly PrintedFigure[];
  /** figures that another text or a reference gives too */
  readonly spoken: ReadonlySet<PrintedFigure>;
  /** figures of an enumeration of at least three in one text */
  readonly listed: ReadonlySet<PrintedFigure>;
  /** figures that are the sum of figures beside them, or among those */
  readonly lists: readonly (readonly Entry[])[];
  readonly totals: ReadonlySet<PrintedFigure>;
  readonly dates: readonly PrintedDate[];
}

export function sitesOf({texts, references, sources}: SmallDossier): Sites {
  const titles = new Set(sources.map(({title}) => title));
  const byFile = [...texts].map(([file, text]) => ({text, figures: printedFigures(file, text, titles)}));
  const figures = byFile.flatMap((f) => f.figures);
  const lists = byFile.flatMap((f) => listsOf(f.text, f.figures));
  return {
    titles,
    texts,
    figures,
    lists,
    listed: new Set(lists.flat().map(({figure}) => figure)),
    totals: new Set(byFile.flatMap((f) => totalsOf(f.text, f.figures))),
    spoken: new Set(figures.filter(speakerOf(figures, references))),
    dates: printedDates(texts, references)
  };
}
