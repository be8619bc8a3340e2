import type {Claim, PrintedNumeral, Region, Span} from "../model.js";
import {findNumerals} from "../recognize/numerals.js";
import {tokenize} from "../recognize/tokens.js";
import {codePointOffsets} from "../sources/codePoints.js";
import type {ReadArticle} from "./readArticle.js";
import {spanOf, type Passage} from "./passage.js";
import {setAside} from "./setAside.js";

/**
 * Every numeral of a document, in its order: each is part of a claim or set aside with a reason. A range is two numerals; a number in
 * page furniture counts too.
 *
 * @param regions they cover the text
 * @param articles what was read in each of its articles
 */
export function coverage(
  text: string,
  regions: readonly Region[],
  articles: readonly ReadArticle[]
): PrintedNumeral[] {
  const toCodePoints = codePointOffsets(text);
  const place = ({start, end}: Span) => ({
    text: text.slice(start, end),
    start: toCodePoints(start),
    end: toCodePoints(end)
  });
  const read = articles.flatMap(({scope, claims}) => {
    const isClaimed = overlaps(claims.map(figureSpan));
    const said = new Set(claims.flatMap(({value, value_low, value_high}) => [value, value_low, value_high]));
    return scope.scenes.flatMap(({passage}) => {
      const asideOf = setAside(passage, scope, said);
      return numeralsOf(passage).map(({from, to}): PrintedNumeral => {
        const at = place(spanOf(passage, from, to));
        const aside = isClaimed(at) ? null : asideOf({from, to});
        return {
          ...at,
          article_id: scope.article.article_id,
          reason: aside?.reason ?? null,
          detail: aside?.detail ?? null,
          sentence: text.slice(passage.start, passage.end),
          sentence_start: toCodePoints(passage.start)
        };
      });
    });
  });
  const furniture = regions
    .filter(({article_id, kind}) => article_id === null || kind === "boilerplate" || kind === "comment")
    .flatMap((region) =>
      linesOf(text, region).flatMap((line): PrintedNumeral[] => {
        const tokens = tokenize(text, line.start, line.end);
        const sentence = text.slice(line.start, line.end).trim();
        return findNumerals(tokens).map(({from, to}) => ({
          ...place({start: tokens[from]?.start ?? line.start, end: tokens[to - 1]?.end ?? line.end}),
          article_id: null,
          reason: "page_furniture",
          detail: region.kind === "comment" ? "readers’ comments" : "words of the page",
          sentence,
          sentence_start: toCodePoints(text.indexOf(sentence, line.start))
        }));
      })
    );
  return [...read, ...furniture].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Numerals by their shape, and what only the grammar of quantities takes for a number ("dozens of"). */
function numeralsOf(passage: Passage): {from: number; to: number}[] {
  const shaped = findNumerals(passage.tokens);
  const seen = new Set(shaped.flatMap(({from, to}) => Array.from({length: to - from}, (_, i) => from + i)));
  const vague = passage.numerals.quantities
    .filter(({from, numberTo}) => {
      for (let i = from; i < numberTo; i++) if (seen.has(i)) return false;
      return true;
    })
    .map(({from, numberTo}) => ({from, to: numberTo}));
  // The digit of "km2" is part of its unit.
  const units = new Set(
    passage.numerals.quantities.flatMap(({numberTo, to}) =>
      Array.from({length: to - numberTo}, (_, i) => numberTo + i)
    )
  );
  const kept = shaped.filter(({from}) => !(units.has(from) && passage.tokens[from]?.kind === "designation"));
  return [...kept, ...vague];
}

/** Where a claim's figure stands: of a quote that holds more than the figure, the figure as printed. */
function figureSpan({quote, quote_start, quote_end, original_value}: Claim): Span {
  const at = original_value === null ? -1 : quote.indexOf(original_value);
  if (original_value === null || at < 0) return {start: quote_start, end: quote_end};
  const start = quote_start + [...quote.slice(0, at)].length;
  return {start, end: start + [...original_value].length};
}

/** Says of a span whether one of the others shares a character with it, by halving. */
function overlaps(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let far = 0;
  const reach = sorted.map(({end}) => (far = Math.max(far, end)));
  return ({start, end}) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return (reach[low - 1] ?? 0) > start;
  };
}

function linesOf(text: string, {start, end}: Span): Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end;) {
    const newline = text.indexOf("\n", at);
    const stop = newline < 0 || newline >= end ? end : newline + 1;
    lines.push({start: at, end: stop});
    at = stop;
  }
  return lines;
}
