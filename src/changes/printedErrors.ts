import type {Finding} from "../../loaders/model.js";
import type {DoubtfulFigure} from "../guard/doubtfulFigures.js";
import {holds} from "../guard/printedForms.js";

/** The standing errors about figures that a text prints, by what a reader's eye knows them by; a caveat that is quoted whole is a doubt by itself. */
export function printedErrors(text: string, doubtful: readonly DoubtfulFigure[]): readonly Finding[] {
  const printed = doubtful.filter(
    ({telling, derived, caveats}) =>
      !caveats.some((caveat) => text.includes(caveat.trim())) &&
      (telling.some((form) => holds(text, form)) ||
        derived.some(
          ({form, cue}) => holds(text, form) && cue.test(text.slice(text.indexOf(form) + form.length))
        ))
  );
  return [...new Set(printed.flatMap(({errors}) => errors))];
}
