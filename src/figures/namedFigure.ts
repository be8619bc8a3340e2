import type {Figure} from "./figure.js";
import {claimsByMeasure} from "./claimsByMeasure.js";
import {figures} from "./index.js";

/** A kind of figure that a page makes its own by options: `:::figure claims-by-measure measure=so2_emitted`. */
export interface FigureKind {
  readonly name: string;
  /** what options it takes, for whoever forgot them */
  readonly usage: string;
  /** @throws Error for options that it does not know or cannot do without */
  make(options: ReadonlyMap<string, string>): Figure;
}

const KINDS: readonly FigureKind[] = [claimsByMeasure];

/** `name="two words"`, `name=word` */
const OPTION = /([a-z_]+)=(?:"([^"]*)"|(\S+))(?:\s+|$)/uy;

/** Each is made once: drawings are remembered by their figure. */
const made = new Map<string, Figure>();

/**
 * The figure that a page names, with its options if it takes any.
 *
 * @param words what stands behind `:::figure`
 * @throws Error that lists what there is
 */
export function namedFigure(words: string): Figure {
  const own = made.get(words) ?? makeFigure(words);
  made.set(words, own);
  return own;
}

function makeFigure(words: string): Figure {
  const [name = ""] = words.split(" ");
  const rest = words.slice(name.length + 1);
  const kind = KINDS.find((known) => known.name === name);
  if (kind) return kind.make(optionsIn(rest, kind));
  const figure = figures.find((known) => known.name === words);
  if (figure) return figure;
  const all = [...figures.map((known) => known.name), ...KINDS.map(({usage}) => usage)];
  throw new Error(`no such figure; figures are ${all.join(", ")}`);
}

function optionsIn(words: string, {usage}: FigureKind): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  OPTION.lastIndex = 0;
  let end = 0;
  for (let found = OPTION.exec(words); found; found = OPTION.exec(words)) {
    const [, option = "", quoted, bare = ""] = found;
    options.set(option, quoted ?? bare);
    end = OPTION.lastIndex;
  }
  if (end < words.length) throw new Error(`unexpected “${words.slice(end)}”; write ${usage}`);
  return options;
}
