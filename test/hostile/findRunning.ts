import type {Page} from "puppeteer";

/**
 * What in a page runs, loads or leads where no document may lead. Elements of the hostile dossier are of class `evil`.
 *
 * @param own how scripts begin that may stand in the page: a built page has none
 */
export const findRunning = (page: Page, own: readonly string[] = []): Promise<string[]> =>
  page.evaluate((own) => {
    const found: string[] = [];
    const say = (what: string, element: Element): void => {
      found.push(`${what}: ${element.outerHTML.slice(0, 160)}`);
    };
    const SCHEMES = /^(?:https?|mailto):$/u;
    const ADDRESSES = ["href", "src", "xlink:href", "action", "formaction", "data", "poster", "srcset"];
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll("*")) {
        if (element.classList.contains("evil")) say("an element of a document", element);
        const name = element.localName;
        if (name === "base" ? element.hasAttribute("href") : ["iframe", "object", "embed"].includes(name))
          say("a frame or base", element);
        if (name === "foreignObject") say("HTML in a drawing", element);
        if (name === "meta" && /refresh/iu.test(element.getAttribute("http-equiv") ?? ""))
          say("a refresh", element);
        if (name === "script") {
          const {type} = element as HTMLScriptElement;
          const src = element.getAttribute("src");
          const isData = /^application\/(?:ld\+)?json$/u.test(type);
          const isOwn = own.some((start) => element.textContent.trimStart().startsWith(start));
          if (src === null && !isData && !isOwn) say("a script in the page", element);
          if (isData && element.textContent) JSON.parse(element.textContent);
        }
        for (const {name: attribute, value} of element.attributes) {
          if (/^on/iu.test(attribute)) say("a handler", element);
          if (!ADDRESSES.includes(attribute)) continue;
          const {protocol, origin} = new URL(value, location.href);
          const isPicture = protocol === "data:" && value.startsWith("data:image/");
          if (!SCHEMES.test(protocol) && !isPicture) say("an address of another scheme", element);
          if (attribute !== "href" && attribute !== "xlink:href" && origin !== location.origin && !isPicture)
            say("something of another host", element);
        }
        if (element.shadowRoot) look(element.shadowRoot);
        if (element instanceof HTMLTemplateElement) look(element.content);
      }
    };
    look(document);
    for (const style of document.styleSheets)
      try {
        for (const rule of style.cssRules)
          if (rule.cssText.includes("evil.example")) found.push(`a style of a document: ${rule.cssText}`);
      } catch {
        found.push(`a style sheet of another host: ${style.href ?? ""}`);
      }
    return found;
  }, own);

/** Figures that cannot be seen, or whose marks of doubt cannot; by name. */
export const findHidden = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("main figure")].flatMap((figure) => {
      const name = figure.id || figure.getAttribute("data-figure") || figure.className;
      if (figure.closest("details:not([open]), [hidden]")) return [];
      const drawings = [...figure.querySelectorAll("svg.fig")];
      if (drawings.length === 0) return [];
      const seen = drawings.filter((drawing) => {
        const {width, height} = drawing.getBoundingClientRect();
        return drawing.checkVisibility() && width > 50 && height > 20;
      });
      if (seen.length === 0) return [`${name}: no drawing is seen`];
      const room = figure.getBoundingClientRect();
      return seen.flatMap((drawing) => {
        const box = drawing.getBoundingClientRect();
        return box.left < room.left - 1 || box.right > room.right + 1
          ? [`${name}: a drawing leaves its figure`]
          : [];
      });
    })
  );
