import {nearest} from "./nearest.js";

/** What a step could have used. */
export interface Known {
  readonly step: string;
  /** columns that the step is given */
  readonly columns: readonly string[];
  /** names that functions and helpers have, as they are written */
  readonly helpers: readonly string[];
}

/** A step as code that cannot be read. */
export const UNREADABLE = "This step cannot be read";

/**
 * What went wrong in a step, for somebody who does not know Arquero's words for it.
 *
 * @param message as Arquero or the browser words it
 */
export function sayError(message: string, {step, columns, helpers}: Known): string {
  const quoted = /Invalid column reference: "(.*)"/u.exec(message)?.[1];
  if (quoted !== undefined) {
    const name = /^\w+(?:\.(\w+)|\["(.*)"\])$/u.exec(quoted);
    return noColumn(name?.[1] ?? name?.[2] ?? quotedOther(step, columns), columns);
  }
  const column = /(?:Unrecognized|Invalid) column: (.*)/u.exec(message)?.[1];
  if (column !== undefined) return noColumn(column, columns);
  const variable = /Invalid variable reference: "(.*?)"/u.exec(message)?.[1];
  if (variable !== undefined)
    return columns.includes(variable)
      ? `“${variable}” is a column: write d.${variable}.`
      : `A step sees only its row (d) and op: “${variable}” is neither. Type the value itself.`;
  const call = /Invalid function call: "(.*?)\(/u.exec(message)?.[1];
  if (call !== undefined) return noFunction(call, helpers);
  const missing = /^(\w+) is not defined/u.exec(message)?.[1];
  if (missing !== undefined) return notDefined(missing, columns, helpers);
  return message.split("\nNote:")[0] ?? message;
}

/** Is the step a verb that is known? Null if so; else what to say. */
export function unknownVerb(step: string, verbs: readonly string[]): string | null {
  const verb = /^(\w+)\s*\(/u.exec(step)?.[1];
  if (verb === undefined)
    return `${UNREADABLE}: it is a verb with brackets, such as filter(d => d.unit === "USD").`;
  if (verbs.includes(verb)) return null;
  return `There is no verb “${verb}”.${meant(nearest(verb, verbs)) || ` Verbs are: ${[...verbs].sort().join(", ")}.`}`;
}

/** Says that there is no such table. */
export const noTable = (name: string, names: readonly string[]): string =>
  `There is no table “${name}”.${meant(nearest(name, names))} Tables are: ${names.join(", ")}.`;

function noColumn(name: string | null, columns: readonly string[]): string {
  const list = `Columns here are: ${columns.join(", ")}.`;
  if (name === null)
    return `A column is missing or not there. Write its name in quotation marks, or as d.name in a function. ${list}`;
  const near = meant(nearest(name, columns));
  return `There is no column “${name}” here.${near === "" ? ` ${list}` : near}`;
}

/** What stands in quotation marks and is no column: Arquero tells only half of such a name. */
const quotedOther = (step: string, columns: readonly string[]): string | null =>
  [...step.matchAll(/(["'])(.*?)\1/gu)]
    .map((match) => match[2] ?? "")
    .find((name) => !columns.includes(name)) ?? null;

function noFunction(call: string, helpers: readonly string[]): string {
  const name = call.split(".").at(-1) ?? call;
  const near = nearest(name, helpers);
  return call.startsWith("op.")
    ? `There is no function op.${name}.${near === null ? "" : ` Did you mean op.${near}?`}`
    : `“${call}” cannot be called in a step. Functions are called as op.name(…)${near === null ? "" : `: here perhaps op.${near}`}.`;
}

function notDefined(name: string, columns: readonly string[], helpers: readonly string[]): string {
  if (columns.includes(name))
    return `“${name}” is a column: write "${name}" in quotation marks, or d => d.${name}.`;
  const near = nearest(name, helpers);
  return `“${name}” is not known here.${near === null ? " Names of columns stand in quotation marks." : meant(near)}`;
}

const meant = (name: string | null): string => (name === null ? "" : ` Did you mean “${name}”?`);
