/** Framework publishes no types for the module that reads its Markdown. */
declare module "@observablehq/framework/dist/markdown.js" {
  export function createMarkdownIt(options: object): import("markdown-it").default;
  export function parseMarkdown(source: string, options: object): {body: string; code: unknown[]};
}
