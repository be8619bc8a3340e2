/** What stands for claims or references in a drawing. */
export const MARK = "[data-claim], [data-reference]";
