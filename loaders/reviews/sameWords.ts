/** Are these the same words? Spreadsheets break lines and double spaces; no decision hangs on that. */
export const sameWords = (a: string, b: string): boolean => oneLine(a) === oneLine(b);

/** A text on one line, with single spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
