import type {Plant, Sites} from "../sites.js";
import {addShare} from "./addShare.js";
import {alterFigure} from "./alterFigure.js";
import {breakTotal} from "./breakTotal.js";
import {moveDate} from "./moveDate.js";
import {renameCategory} from "./renameCategory.js";
import {slipDigits} from "./slipDigits.js";
import {swapUnit} from "./swapUnit.js";
import {timesTen} from "./timesTen.js";
import {timesThousand} from "./timesThousand.js";

/** One kind of slip: every plant of it that the sites of a dossier allow. */
export interface Kind {
  readonly name: string;
  /** what happens to the text */
  readonly title: string;
  /** which sites count, and what a careful reader could notice it by */
  readonly rule: string;
  plants(sites: Sites, next: () => number): readonly Plant[];
}

export const KINDS: readonly Kind[] = [
  slipDigits,
  timesTen,
  timesThousand,
  swapUnit,
  breakTotal,
  renameCategory,
  addShare,
  moveDate,
  alterFigure
];
