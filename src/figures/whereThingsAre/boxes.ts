/** What a label or mark takes up, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const boxAround = (x: number, y: number, half: number): Box => ({
  left: x - half,
  top: y - half,
  right: x + half,
  bottom: y + half
});

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The first of some boxes that lies inside the frame and on none of those that are taken; else the first inside; else the first. */
export function freeBox(candidates: readonly Box[], frame: Box, taken: readonly Box[]): Box | null {
  const inside = candidates.filter(
    ({left, top, right, bottom}) =>
      left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom
  );
  const free = inside.find((box) => !taken.some((other) => overlap(box, other)));
  return free ?? inside[0] ?? candidates[0] ?? null;
}
