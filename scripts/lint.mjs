// @ts-check
// What `tsc --noEmit` and `eslint .` say, from one reading of the code: the rules ask for the types that the compiler has worked out.
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {ESLint} from "eslint";
import ts from "typescript";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Reads the code that `tsconfig.json` names.
 *
 * @returns {{program: ts.Program, problems: readonly ts.Diagnostic[]}}
 */
function readCode() {
  const {config, error} = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const {fileNames, options, errors} = ts.parseJsonConfigFileContent(config, ts.sys, root);
  // the rules go from nodes to their parents
  const host = ts.createCompilerHost(options, true);
  const program = ts.createProgram({rootNames: fileNames, options, host});
  return {program, problems: [...(error ? [error] : []), ...errors, ...ts.getPreEmitDiagnostics(program)]};
}

/**
 * Lints the project with the types of a program.
 *
 * @param {ts.Program} program
 * @returns {Promise<{said: string, errors: number}>}
 */
async function lint(program) {
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: {
      files: ["**/*.ts"],
      languageOptions: {parserOptions: {projectService: false, programs: [program]}}
    }
  });
  const results = await eslint.lintFiles(["."]);
  const {format} = await eslint.loadFormatter("stylish");
  return {said: await format(results), errors: results.reduce((sum, {errorCount}) => sum + errorCount, 0)};
}

const {program, problems} = readCode();
const lines = {
  getCanonicalFileName: (/** @type {string} */ name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => "\n"
};
if (problems.length > 0) process.stdout.write(ts.formatDiagnosticsWithColorAndContext(problems, lines));
const {said, errors} = await lint(program);
process.stdout.write(said);
if (problems.length + errors > 0) process.exitCode = 1;
