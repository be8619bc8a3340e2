import {createHash} from "node:crypto";
import {random} from "../random.js";

/** Draws that are the same for the same name. */
export interface Draws {
  /** in [0, 1) */
  readonly next: () => number;
  /** a whole number, both ends inclusive */
  readonly between: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
}

/** @param name names of which one differs from another by one digit give draws that have nothing in common */
export function draws(name: string): Draws {
  const next = random(createHash("sha256").update(name).digest().readUInt32LE(0));
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share
  };
}
