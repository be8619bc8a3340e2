/** Lines longer than this are hard to read, and shorter ones are no lines. */
const WIDTH = {least: 40, usual: 100, most: 110};

/** How wide a text for a terminal is, in characters. */
export const textWidth = ({columns}: {readonly columns?: number}): number =>
  Math.max(WIDTH.least, Math.min(columns || WIDTH.usual, WIDTH.most));
