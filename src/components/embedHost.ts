// For pages of other sites: gives each frame with a figure of ours the height that the figure says it needs. It touches nothing else.
import {ASK_HEIGHT, HEIGHT, type HeightMessage} from "./embed/messages.js";

/** A figure is never higher: whoever says so is mistaken. CSS pixels */
const HIGHEST = 10_000;

const origin = new URL((document.currentScript as HTMLScriptElement).src).origin;
const frames = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(`${origin}/`));

addEventListener("message", ({data, source, origin: from}: MessageEvent<Partial<HeightMessage> | null>) => {
  if (from !== origin || data?.type !== HEIGHT) return;
  const height = Number(data.height);
  const frame = frames().find(({contentWindow}) => contentWindow === source);
  if (frame && height > 0 && height <= HIGHEST) frame.style.height = `${height}px`;
});

// those that were there first have spoken already
for (const frame of frames()) frame.contentWindow?.postMessage({type: ASK_HEIGHT}, origin);
