import type {Claim} from "../../../loaders/model.js";
import type {FigureData} from "../figure.js";
import {holdings, outlier} from "../kit/holdings.js";
import {listed, ratio} from "../kit/numbers.js";

export const PRINTED = "as-printed";

export const ASIDE = "set-aside";

export const READING = "reading-";

/** Those under arms, paramilitaries included. */
export const FORCES = "total_personnel";

/** What the number makes per head, of people whom the same article counts. */
export function perHead(
  data: FigureData,
  claim: Claim,
  value: number
): {who: string; all: string; value: number; claim: Claim}[] {
  return [
    ["man in its forces", "men in its forces", FORCES],
    ["inhabitant", "inhabitants", "population"]
  ].flatMap(([who = "", all = "", measure]) => {
    const people = data.claims.find(
      (other) => other.article_id === claim.article_id && other.measure === measure && Number(other.value) > 0
    );
    return people ? [{who, all, value: value / Number(people.value), claim: people}] : [];
  });
}

export function headsInWords(data: FigureData, claim: Claim, value: number): string {
  const heads = perHead(data, claim, value).map(({who, all, value}) =>
    // below one in a hundred the inverse is easier to grasp
    value < 0.01 ? `one for every ${ratio(1 / value)} ${all}` : `${ratio(value)} per ${who}`
  );
  return heads.length > 0 ? listed(heads) : "out of proportion";
}

export function denominators(data: FigureData): readonly Claim[] {
  const odd = outlier(data, holdings(data));
  return odd ? perHead(data, odd, Number(odd.value)).map(({claim}) => claim) : [];
}
