import type {Page} from "puppeteer";

/** How long nothing is asked for, in milliseconds: longer than from an answer to what it makes a page ask for next. */
const IDLE = 50;

/**
 * Waits until a page that has loaded is still: nothing is on its way to it, its fonts are there, and its scripts have nothing left to do and have
 * asked for nothing meanwhile. That is more than a longer wait would tell, and sooner.
 */
export async function still(page: Page): Promise<void> {
  let asked = 0;
  const count = (): void => {
    asked++;
  };
  page.on("request", count);
  try {
    for (let before = -1; before !== asked;) {
      before = asked;
      await page.waitForNetworkIdle({idleTime: IDLE});
      if (page.isJavaScriptEnabled())
        await page.evaluate(async () => {
          await document.fonts.ready;
          // after what the page's own scripts have put off until they are idle
          await new Promise((resolve) => requestIdleCallback(resolve));
        });
    }
  } finally {
    page.off("request", count);
  }
}
