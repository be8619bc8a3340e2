/** What JSON may hold as it is, and a terminal acts on: DEL and C1, marks that turn the direction of text, and ends of lines that are none. */
const ACTING = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A value as JSON for a program that may be a terminal: the same value, with what a terminal would act on escaped. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(
    ACTING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
