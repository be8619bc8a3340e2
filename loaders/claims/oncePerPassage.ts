import type {Passage} from "./passage.js";

let questions = 0;

/**
 * A question about a passage that many claims ask, answered once a passage. The answer lies in a place of the passage itself: to look it up
 * in a `WeakMap` costs a hash each time, and every such entry makes collecting garbage slower. To be made when a module loads.
 *
 * @param answer must depend on the passage alone, and is never undefined
 */
export function oncePerPassage<T extends object | boolean | null>(
  answer: (passage: Passage) => T
): (passage: Passage) => T {
  const number = questions++;
  return (passage) => {
    const {answers} = passage;
    const known = answers[number];
    if (known !== undefined) return known as T;
    const found = answer(passage);
    answers[number] = found;
    return found;
  };
}

/** Room for the answers about one passage. */
export const noAnswers = (): unknown[] => new Array<unknown>(questions).fill(undefined);
