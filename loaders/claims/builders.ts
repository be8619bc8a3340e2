import {CUE} from "../sources/cueKinds.js";
import type {Lexicon} from "../recognize/lexicon.js";
import type {Entry} from "../recognize/vocabulary.js";
import type {Builder} from "./draft.js";
import {aidInKind} from "./aidInKind.js";
import {equipment} from "./equipment.js";
import {foreignBases} from "./foreignBases.js";
import {expiries} from "./expiries.js";
import {figures} from "./figures.js";
import {noneOf} from "./noneOf.js";
import {borders, memberships, resources} from "./namedLists.js";
import {officeHolders} from "./officeHolders.js";
import {hasCue, type Passage} from "./passage.js";
import {ranks} from "./ranks.js";
import {serviceAges} from "./serviceAges.js";
import {shares} from "./shares.js";
import {mayTell, timeline} from "./timeline.js";
import {treatyTerms} from "./treatyTerms.js";

/** A builder with a first look at a passage, for most passages hold nothing for most builders. */
export interface ConditionalBuilder {
  readonly build: Builder;
  /** false where the builder would find nothing for certain */
  readonly mayFind: (passage: Passage) => boolean;
}

const quantities = (passage: Passage): boolean => passage.quantities.length > 0;
const cue =
  (kind: number) =>
  (passage: Passage): boolean =>
    hasCue(passage, kind);

/** A cue beside a name. */
const named =
  (kind: number) =>
  (passage: Passage): boolean =>
    passage.entities.length > 0 && hasCue(passage, kind);

/** All that makes claims. The order does not matter: each looks at the passage alone, and a quote belongs to any number of rows. */
export const makeBuilders = (lexicon: Lexicon<Entry>): readonly ConditionalBuilder[] => [
  {build: figures, mayFind: quantities},
  {build: noneOf, mayFind: (p) => p.quantities.length > 0 && p.measures.length > 0},
  {build: ranks, mayFind: quantities},
  {build: serviceAges, mayFind: (p) => p.numerals.quantities.length > 0},
  {build: shares, mayFind: quantities},
  {build: aidInKind, mayFind: (p) => p.measures.length > 0 && hasCue(p, CUE.aid)},
  {
    build: equipment(lexicon),
    mayFind: (p) => p.items.length > 0 || p.quantities.length > 0 || p.designations.length > 0
  },
  {build: foreignBases, mayFind: named(CUE.base)},
  {build: borders, mayFind: named(CUE.border)},
  {build: memberships, mayFind: named(CUE.membership)},
  {build: resources, mayFind: cue(CUE.resource)},
  {build: officeHolders, mayFind: named(CUE.office)},
  {build: treatyTerms, mayFind: cue(CUE.term)},
  {build: expiries, mayFind: (p) => p.dates.length > 0},
  {build: timeline, mayFind: mayTell}
];
