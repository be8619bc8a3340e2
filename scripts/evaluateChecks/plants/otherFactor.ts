/** Between half as much again and two thirds of it, and never nearer than an eighth: another figure to anyone, and still of its size. */
export function otherFactor(next: () => number): number {
  const factor = 1.125 + next() * 0.375;
  return next() < 0.5 ? factor : 1 / factor;
}
