import type {Figure} from "./figure.js";

/** The figures of the story, in its order. A new figure is one file and one line here. */
export const figures: readonly Figure[] = [];
