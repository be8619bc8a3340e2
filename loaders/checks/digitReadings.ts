/** What a printed number might have been before something went wrong with it. */
export interface DigitReading {
  readonly value: number;
  /** what would have had to happen */
  readonly how: string;
}

/**
 * Other readings of a number printed in groups of three digits ("5,000,268"): one group of zeros slipped in, one zero too many,
 * or a decimal comma read as a separator. Ordered from the one that changes most of the digits' groups to the least; a number without groups has none.
 *
 * @param printed the figure as printed
 */
export function digitReadings(printed: string): DigitReading[] {
  const grouped = /\d{1,3}(?:,\d{3})+/.exec(printed)?.[0];
  if (!grouped) return [];
  const groups = grouped.split(",");
  const digits = groups.join("");
  const readings: DigitReading[] = [];
  const zeros = groups.indexOf("000", 1);
  if (zeros > 0 && groups.some((group, i) => i > zeros && group !== "000")) {
    readings.push({
      value: Number(groups.toSpliced(zeros, 1).join("")),
      how: "if a group of three zeros slipped in"
    });
    readings.push({value: Number(digits.replace("0", "")), how: "if one zero too many was typed"});
  }
  if (groups.length === 2) {
    readings.push({value: Number(groups.join(".")), how: "if the comma was a decimal comma"});
  }
  return readings;
}
