/** An object that JSON can hold and that is no list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Texts by name, such as hashes. */
export const hasTexts = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((text) => typeof text === "string");

/** Whether it says what an edition is made from (`MadeFrom`). */
export const isMadeFrom = (value: unknown): boolean =>
  isObject(value) &&
  hasTexts(value["seeds"]) &&
  hasTexts(value["manual"]) &&
  [value["code"], value["browser"]].every((part) => part === null || typeof part === "string");
