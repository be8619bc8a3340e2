import {sayValue} from "../checks/say.js";
import type {Measure, Reference} from "../model.js";

/** "ethnic group’s share, Uzbek: 14.8 %": what a reference says, without who says so and when. */
export function referenceWords(
  {measure, item, value, unit}: Reference,
  measures: readonly Measure[]
): string {
  const label = measures.find((row) => row.measure === measure)?.label ?? measure.replaceAll("_", " ");
  const matter = item === null ? label : `${label}, ${item}`;
  return value === null ? matter : `${matter}: ${sayValue(value, unit)}`;
}
