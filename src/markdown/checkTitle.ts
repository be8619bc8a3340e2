import {CHECKS} from "../../loaders/checks/index.js";

/** What readers call a check by its name: its title. */
export const checkTitle = (name: string): string =>
  CHECKS.find((check) => check.name === name)?.title ?? name.replaceAll("-", " ");
