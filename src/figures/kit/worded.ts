import type {Figure} from "../figure.js";
import {once, onceForChoice} from "./once.js";

/** The figure with its words, switch and claims worked out once for the data: each of its drawings and pages asks for them. */
export function worded(figure: Figure): Figure {
  return {
    ...figure,
    title: once((data) => figure.title(data)),
    ...("titleClaims" in figure && {titleClaims: once((data) => figure.titleClaims?.(data) ?? [])}),
    subtitle: once((data) => figure.subtitle(data)),
    note: once((data) => figure.note(data)),
    alt: onceForChoice((data, choice) => figure.alt(data, choice)),
    ...("switch" in figure && {switch: once((data) => figure.switch?.(data) ?? null)}),
    claims: once((data) => figure.claims(data)),
    references: once((data) => figure.references(data))
  };
}
