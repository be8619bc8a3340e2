import type {Figure} from "../figures/figure.js";

/** A figure's own page, as pages beside the story name it. It is written after all others, so that a link to it is an external one to Framework. */
export const figurePage = ({name}: Figure): string => `./embed/${name}.html`;
