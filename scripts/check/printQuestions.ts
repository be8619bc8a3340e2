import type {Dossier, ReviewRow} from "../../loaders/model.js";
import {sayReview} from "../../loaders/reviews/sayReview.js";
import {wrap} from "../terminal/wrap.js";

/**
 * Editors' decisions that were not applied because what they are about has changed or is gone: what was expected, what is there now, and
 * what to do. Empty where there are none.
 *
 * @param options.width of the text in characters
 */
export function printQuestions(
  {reviews}: Pick<Dossier, "reviews">,
  {width}: {readonly width: number}
): string {
  return reviews
    .filter(({state}) => state === "open question")
    .map((question) => printQuestion(question, width))
    .join("\n\n");
}

function printQuestion(question: ReviewRow, width: number): string {
  const {target, expects, found, suggestion} = question;
  const line = (text: string): string => wrap(text, {width, indent: "  "});
  const now =
    found === null
      ? `there is no such ${target.startsWith("f-") ? "finding" : "claim"} now${suggestion === null ? "" : `; most like it is ${suggestion}`}`
      : `now: ${found}`;
  return [
    `OPEN QUESTION  ${target}`,
    line(`not applied: ${sayReview(question)}`),
    line(`expected: ${expects}`),
    line(now),
    line("Decide anew with npm run review, or delete its row in data/manual/reviews.csv.")
  ].join("\n");
}
