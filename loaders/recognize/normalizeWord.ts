const IRREGULAR = new Map([
  ["men", "man"],
  ["servicemen", "serviceman"],
  ["people", "person"],
  ["aircrafts", "aircraft"],
  ["personnel", "personnel"],
  ["series", "series"],
  ["means", "means"],
  ["bought", "buy"],
  ["sold", "sell"],
  ["sent", "send"],
  ["gave", "give"],
  ["given", "give"],
  ["told", "tell"],
  ["said", "say"],
  ["wrote", "write"],
  ["had", "have"],
  ["has", "have"],
  ["held", "hold"],
  ["began", "begin"],
  ["reached", "reach"]
]);

/**
 * The form under which two spellings of one word meet: lower case, no possessive, singular, American. It need not be a real word
 * ("presence" becomes "presense"), for lexicon and text go through the same mill. Used on copies of single words only, never on text
 * that offsets point into.
 */
export function normalizeWord(word: string): string {
  let w = word.toLowerCase().replace(/’/g, "'").replace(/‑/g, "-");
  if (w.endsWith("'s")) w = w.slice(0, -2);
  else if (w.endsWith("'")) w = w.slice(0, -1);
  const irregular = IRREGULAR.get(w);
  if (irregular !== undefined) return irregular;
  w = singular(w);
  return w.includes("-") ? w.split("-").map(american).join("-") : american(w);
}

function singular(w: string): string {
  if (w.length < 4 || !w.endsWith("s") || /(?:ss|us|is)$/.test(w)) return w;
  if (w.endsWith("ies") && w.length > 4) return `${w.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|tch)es$/.test(w)) return w.slice(0, -2);
  return w.slice(0, -1);
}

function american(w: string): string {
  if (w.length < 5) return w;
  return w
    .replace(/our(?=$|ed$|ing$|y$)/, "or")
    .replace(/ence$/, "ense")
    .replace(/(?<=[bt])re$/, "er")
    .replace(/is(?=e$|ed$|ing$|ation$)/, "iz")
    .replace(/ramme$/, "ram");
}
