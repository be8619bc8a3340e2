/**
 * What the ids of a drawing on a page begin with. A drawing refers to what it defines dozens of times, so it is short: "who-is-counted", "desk" → "wic-d".
 */
export const drawingId = (figure: string, layout: string): string =>
  `${figure
    .split("-")
    .map(([letter = ""]) => letter)
    .join("")}-${layout[0] ?? ""}`;
