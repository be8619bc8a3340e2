import type {NumeralLine} from "./numeralLine.js";

/** "1.1^23", "1.3x10^6", "6.2 × 10^-4", "1e10", "12.3e+14", "12e-1". */
export function readPower(line: NumeralLine, i: number): {value: number; to: number} | null {
  const {tokens, values} = line;
  const base = values[i] ?? NaN;
  const next = tokens[i + 1];
  if (!next) return null;
  if (next.text === "^") {
    const by = exponent(line, i + 2);
    return by && {value: base ** by.value, to: by.to};
  }
  const touches = next.start === tokens[i]?.end;
  const scientific = touches ? /^e(-?\d{1,2})$/i.exec(next.text) : null;
  if (scientific) return {value: base * 10 ** Number(scientific[1]), to: i + 2};
  if (touches && (next.text === "e" || next.text === "E")) {
    const by = exponent(line, i + 2);
    return by && {value: base * 10 ** by.value, to: by.to};
  }
  const ten =
    next.text === "x10"
      ? i + 2
      : (next.text === "x" || next.text === "×") && values[i + 2] === 10
        ? i + 3
        : -1;
  if (ten < 0 || tokens[ten]?.text !== "^") return null;
  const by = exponent(line, ten + 1);
  return by && {value: base * 10 ** by.value, to: by.to};
}

function exponent({tokens, values}: NumeralLine, at: number): {value: number; to: number} | null {
  const negative = tokens[at]?.text === "-" || tokens[at]?.text === "−";
  const from = negative || tokens[at]?.text === "+" ? at + 1 : at;
  const value = values[from] ?? NaN;
  return Number.isInteger(value) && Math.abs(value) < 100
    ? {value: negative ? -value : value, to: from + 1}
    : null;
}
