const SPELLED =
  /(?<![\d.,] ?)\b(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores?)\b/iu;

/** Whether some words have an amount that `plainNumbers` does not read: "two hundred", "three dozen". */
export const hasSpelledNumber = (words: string): boolean => SPELLED.test(words);
