import type {Entity} from "../model.js";
import {remember} from "./remember.js";

/** The names in "Sergei Shoigu and Almazbek Atambayev", one each. */
export const splitNames = (names: string): string[] => names.split(/,? and |, /);

/** Finds the id of the entity that a name, alias or id stands for; an unknown name stands for itself, in lower case. */
export const entityFinder: (entities: readonly Entity[]) => (name: string) => string = remember(
  (entities) => {
    const ids = new Map<string, string>();
    for (const {entity_id, name, aliases} of entities) {
      for (const form of [entity_id, name, ...aliases]) ids.set(form.toLowerCase(), entity_id);
    }
    return (name) => ids.get(name.toLowerCase()) ?? name.toLowerCase();
  }
);
