/** Stand in files, not in sentences: controls, zero-width and soft marks, and those that turn the direction of what follows. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex -- they are what it is about
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Words with one plain space between them, and without characters that nobody sees. */
export const plainWords = (text: string): string => text.replace(UNSEEN, "").replace(/\s+/gu, " ").trim();
