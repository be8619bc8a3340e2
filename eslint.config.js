import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/**
 * Who may import from whom. Data flows one way, `seeds → sources → recognize → claims → reviews → checks, tables → figures → pages → briefing`,
 * and nothing to the left knows of anything to its right.
 */
const WALLS = [
  {folder: "loaders", closed: ["src", "scripts"]},
  {
    folder: "loaders/sources",
    closed: ["recognize", "claims", "reviews", "checks", "evidence", "tables", "editions"]
  },
  {folder: "loaders/recognize", closed: ["claims", "reviews", "checks", "evidence", "tables", "editions"]},
  {folder: "loaders/claims", closed: ["reviews", "checks", "evidence", "tables", "editions"]},
  {folder: "loaders/reviews", closed: ["checks", "evidence", "tables", "editions"]},
  {folder: "loaders/checks", closed: ["evidence", "tables", "editions"]},
  {folder: "loaders/evidence", closed: ["tables", "editions"]},
  {folder: "loaders/tables", closed: ["editions"]}
];

/** A wall also keeps out what the walls of the folders above it do: of two rule sets ESLint applies only the last. */
function closedTo({folder}) {
  return WALLS.filter((wall) => folder === wall.folder || folder.startsWith(`${wall.folder}/`)).flatMap(
    (wall) => wall.closed
  );
}

const walls = WALLS.map((wall) => ({
  files: [`${wall.folder}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^(?:\\.\\./)+(?:${closedTo(wall).join("|")})/`,
            message: `${wall.folder} stands left of this: data flows one way.`
          }
        ]
      }
    ]
  }
}));

export default tseslint.config(
  {ignores: ["node_modules", "dist", ".build", "src/.observablehq", "data/public"]},
  regexp.configs["flat/recommended"],
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      // numbers print the same everywhere
      "@typescript-eslint/restrict-template-expressions": ["error", {allowNumber: true}],
      // `(x) => log.push(x)` where nobody wants the result
      "@typescript-eslint/no-confusing-void-expression": ["error", {ignoreArrowShorthand: true}],
      // code points are what the published offsets count, and `[...text]` gives them
      "@typescript-eslint/no-misused-spread": ["error", {allow: [{from: "lib", name: "string"}, "string"]}],
      // there are no enums, and classes are few: looking for them took a quarter of the time
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // types come from `import type`, so that what is left at run time can be seen
      "@typescript-eslint/consistent-type-imports": ["error", {fixStyle: "inline-type-imports"}]
    }
  },
  {
    // figures run in the browser: of the loaders they may know the words, not the code
    files: ["src/figures/**/*.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {regex: "loaders/", allowTypeImports: true, message: "Figures take only types from loaders."},
            {regex: "(?:\\.\\./)+scripts/", message: "Figures run in the browser."}
          ]
        }
      ]
    }
  },
  ...walls
);
