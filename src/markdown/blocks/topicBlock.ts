import {escapeHtml} from "../../components/escapeHtml.js";
import type {Block} from "../blockRule.js";
import {publicSite} from "../publicSite.js";
import {sitePages} from "../siteChrome.js";

/**
 * `:::topic aid`, below the heading of a section: what the section is about, by the address of its chapter. A short briefing is made of such sections
 * (`npm run briefing -- --only aid`); who reads on paper finds the chapter by its address.
 */
export const topicBlock: Block = {
  name: "topic",
  read({dossier: {settings}}, args) {
    const page = sitePages(settings).find(({path}) => path === `/${args}`);
    if (!page)
      throw new Error(
        `no such chapter; chapters are ${sitePages(settings)
          .map(({path}) => path.slice(1))
          .join(", ")}`
      );
    const address = new URL(`${args}.html`, publicSite().url).href.replace(/^https?:\/\//u, "");
    return {
      html: ({words}) =>
        `<p class="topic" data-topic="${escapeHtml(args)}">${escapeHtml(words.online)} <a href="${escapeHtml(page.path)}">${escapeHtml(address)}</a></p>`
    };
  }
};
