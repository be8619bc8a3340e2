// The browser is looked for (and, if there is none, fetched) by scripts/browser; installing the package must not depend on it.
module.exports = {skipDownload: true};
