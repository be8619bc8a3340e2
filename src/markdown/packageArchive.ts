import type {Settings} from "../../loaders/model.js";

/** All tables in one file, below `data/`. */
export const packageArchive = ({name}: Pick<Settings, "name">): string => `${name}.zip`;

/** Whether a file of a site, by its path, is that archive. */
export const isPackageArchive = (path: string): boolean => /^data\/[^/]+\.zip$/u.test(path);
