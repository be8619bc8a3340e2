/** A name as part of an address: "Lake Issyk-Kul" → "lake-issyk-kul". */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
