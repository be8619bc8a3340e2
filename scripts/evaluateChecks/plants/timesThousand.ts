import type {Kind} from "./kinds.js";

const LARGER: Record<string, string> = {thousand: "million", million: "billion", billion: "trillion"};

/** 65 million becomes 65 billion, and 350 becomes 350,000. */
export const timesThousand: Kind = {
  name: "times-thousand",
  title: "a thousand times as much",
  rule: "figures that another text or a reference gives too, that stand in a list, or are the sum of others",
  plants({texts, figures, spoken, listed, totals}) {
    return figures
      .filter((f) => (spoken.has(f) || listed.has(f) || totals.has(f)) && !f.percent)
      .flatMap(({file, start, digits, scale}) => {
        const end = start + digits.length;
        if (scale === "") return digits.includes(".") ? [] : [{file, start, end, words: `${digits},000`}];
        const at = texts.get(file)?.indexOf(scale, end) ?? end;
        return [{file, start: at, end: at + scale.length, words: LARGER[scale] ?? scale}];
      });
  }
};
