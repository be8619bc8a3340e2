/** How long so many claims took. */
export interface Point {
  readonly claims: number;
  readonly milliseconds: number;
}

/** Times shorter than this are those of the clock and of setting out; they would flatten the line. */
const SHORTEST_MS = 1;

/**
 * The power of the number of claims with which time grows: the slope of the least-squares line through the logarithms of both
 * (1 is linear, 2 is quadratic); null with fewer than two points.
 */
export function growth(points: readonly Point[]): number | null {
  const logs = points
    .filter(({milliseconds}) => milliseconds >= SHORTEST_MS)
    .map(({claims, milliseconds}) => ({x: Math.log(claims), y: Math.log(milliseconds)}));
  if (logs.length < 2) return null;
  const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [x, y] = [mean(logs.map((p) => p.x)), mean(logs.map((p) => p.y))];
  const covariance = logs.reduce((sum, p) => sum + (p.x - x) * (p.y - y), 0);
  return covariance / logs.reduce((sum, p) => sum + (p.x - x) ** 2, 0);
}
