/**
 * The way from a page to the site's root, ending in a slash: "../", and "./" from the root itself.
 *
 * @param file the page's name from the root, without a slash before it
 */
export const wayUp = (file: string): string => "../".repeat(file.split("/").length - 1) || "./";
