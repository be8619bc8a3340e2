import {formatNumber} from "../../src/components/formatNumber.js";

/** "1 claim", "2,000 claims". */
export const counted = (count: number, one: string): string =>
  `${formatNumber(count)} ${one}${count === 1 ? "" : "s"}`;
