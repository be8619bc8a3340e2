/** All tables in one file, below `data/`. */
export const PACKAGE_ARCHIVE = "arming-kyrgyzstan.zip";
