/** A text as a value of a switch or a part of an id: "Battle tanks" → "battle-tanks". */
export const kebab = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-");
