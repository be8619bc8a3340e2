import type {Place} from "../../../loaders/model.js";
import {label, lineHeight} from "../kit/label.js";
import {CAVEAT_SIZE, caveatMark, claimGroup, hasCaveat} from "../kit/marks.js";
import type {Pen} from "../kit/pen.js";
import type {Child} from "../kit/svg.js";
import {SMALL, textWidth} from "../kit/textWidth.js";
import {paint} from "../palette.js";
import {type Box, boxAround, freeBox} from "./boxes.js";
import type {Projection} from "./projection.js";
import type {Spot} from "./rows.js";
import {spotMark} from "./spotMark.js";

/** Between a dot and its name. */
const GAP = 8;

/** How much further from their dots names may stand where there is no room beside them, in CSS pixels. */
const FURTHER = [0, 4, 8];

/** Below this width, in CSS pixels, dots are small, so that neighbouring ones stay apart. */
const NARROW = 480;

/** Dots with their names and caveats, each name where it covers no other and none of the boxes that are taken; a ring around one that is chosen. */
export function drawSpots(
  pen: Pen,
  map: Projection,
  spots: readonly Spot[],
  chosen: Place | null,
  taken: readonly Box[]
): Child {
  const frame = {left: 2, top: 2, right: map.width - 2, bottom: map.height - 2};
  const at = ({place}: Spot): readonly [number, number] => [map.x(place.longitude), map.y(place.latitude)];
  const full = [...taken, ...spots.map((spot) => boxAround(...at(spot), 5))];
  return spots.map((spot) => {
    const [x, y] = at(spot);
    const claims = spot.said.map(({claim}) => claim);
    const isClaimed = claims.length > 0;
    const marked = hasCaveat(pen, claims);
    const style = {size: SMALL, bold: isClaimed};
    const text = textWidth(spot.place.name, style);
    const room = text + (marked ? CAVEAT_SIZE + 6 : 0);
    const box = freeBox(
      FURTHER.flatMap((away) => boxesBeside(x, y, room, away)),
      frame,
      full
    );
    if (!box) return null;
    full.push(box);
    const isLeft = box.right < x;
    const end = marked ? box.right - CAVEAT_SIZE - 6 : box.right;
    const name = label(pen, isLeft ? end : box.left, box.bottom - 4, spot.place.name, {
      ...style,
      halo: true,
      anchor: isLeft ? "end" : "start",
      ...(isClaimed ? {} : {paint: paint.muted})
    });
    const ring =
      chosen === spot.place ? pen.make("circle", {class: paint.claimLine, cx: x, cy: y, r: 8}) : null;
    // set close to the name's end in the site's own face, which is narrower than the estimate
    const markX = isLeft ? end + 10 : box.left + text * 0.92 + 8;
    const drawn = [
      ring,
      spotMark(pen, isClaimed, x, y, map.width < NARROW ? 3 : 4),
      name,
      caveatMark(pen, claims, markX, box.bottom - 8)
    ];
    return isClaimed ? claimGroup(pen, claims, drawn) : drawn;
  });
}

/** Beside the dot, above to the right, below, above, then the other corners. */
function boxesBeside(x: number, y: number, width: number, away: number): Box[] {
  const height = lineHeight({size: SMALL});
  const [right, middle, left] = [x + GAP + away, x - width / 2, x - GAP - away - width];
  const [above, beside, below] = [y - height - 3 - away, y - height / 2, y + 3 + away];
  const starts = [
    [right, beside],
    [left, beside],
    [right - 2, above],
    [middle, below + 3],
    [middle, above - 3],
    [right - 2, below],
    [left + 2, below],
    [left + 2, above]
  ] as const;
  return starts.map(([l, t]) => ({left: l, top: t, right: l + width, bottom: t + height}));
}
