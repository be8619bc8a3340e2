/** Framework's standard library as the browser sees it; only what the site uses. */
declare module "observablehq:stdlib" {
  export function FileAttachment(name: string): {
    readonly href: string;
    json(): Promise<unknown>;
    text(): Promise<string>;
  };
}
