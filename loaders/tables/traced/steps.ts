import {
  all,
  bin,
  desc,
  endswith,
  escape,
  frac,
  matches,
  names,
  not,
  op,
  range,
  rolling,
  startswith
} from "arquero";
import {VERBS} from "./traced.js";

/** What steps in the notebook may call besides the verbs, by name. */
export const helpers = {
  op,
  desc,
  not,
  all,
  escape,
  range,
  matches,
  startswith,
  endswith,
  names,
  bin,
  frac,
  rolling
};

/** The verbs that steps may begin with. */
export const verbs: readonly string[] = Object.keys(VERBS);

export {traced} from "./traced.js";
export {toCsv} from "../csv.js";
