/** subset-font 2.9, which brings no types; only what is used here. */
declare module "subset-font" {
  /** @returns the font with no more than the characters of `text` */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: "woff2";
      /** OpenType features to keep, by their tags */
      readonly keepFeatures: readonly string[];
      readonly noHinting: boolean;
    }
  ): Promise<Uint8Array>;
}
