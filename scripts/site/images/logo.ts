import {SITE_ICON} from "../../../src/markdown/siteChrome.js";
import type {Picture} from "./picture.js";

/** The side of the icon that phones put on a home screen, as its makers ask for it. */
const TOUCH_ICON = 180;

/** The site's mark for where no SVG is taken: home screens, and programs that show whose an article is. */
export const logoPicture: Picture = {
  file: "apple-touch-icon.png",
  html: `<div class="logo">${SITE_ICON}</div>`,
  width: TOUCH_ICON,
  height: TOUCH_ICON,
  scale: 1
};
