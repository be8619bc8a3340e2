import type {Entity} from "../model.js";
import {groupBy} from "./groupBy.js";
import {remember} from "./remember.js";

const byKind = remember((entities: readonly Entity[]) => groupBy(entities, ({kind}) => kind));
const NONE: readonly Entity[] = [];

/** The entities of a kind, in their order; the same list each time, so that what is made of it can be remembered. */
export const entitiesOfKind = (entities: readonly Entity[], kind: string): readonly Entity[] =>
  byKind(entities).get(kind) ?? NONE;
