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
import {ranks} from "./ranks.js";
import {serviceAges} from "./serviceAges.js";
import {shares} from "./shares.js";
import {timeline} from "./timeline.js";
import {treatyTerms} from "./treatyTerms.js";

/** All that makes claims. The order does not matter: each looks at the passage alone, and a quote belongs to any number of rows. */
export const builders = (lexicon: Lexicon<Entry>): readonly Builder[] => [
  figures,
  noneOf,
  ranks,
  serviceAges,
  shares,
  aidInKind,
  equipment(lexicon),
  foreignBases,
  borders,
  memberships,
  resources,
  officeHolders,
  treatyTerms,
  expiries,
  timeline
];
