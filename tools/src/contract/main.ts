import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { createDocument } from '@lien-lac/api';
import { projectFolder } from '../environment/project-paths.js';
import { runCommand } from '../environment/run-command.js';

const file = `${projectFolder}libs/contract/openapi.json`;

/**
 * `npm run contract`: writes the OpenAPI document that the code makes; with `--check` compares it to
 * the committed one.
 */
await runCommand(async () => {
  const made = `${JSON.stringify(inOrder(await createDocument()), null, 2)}\n`;
  const name = relative(projectFolder, file);
  const committed = await readFile(file, 'utf8').catch(() => undefined);
  if (made === committed) {
    process.stdout.write(`${name} is what the code makes.\n`);
    return 0;
  }
  if (process.argv.includes('--check')) {
    process.stderr.write(
      `${name} is not what the code makes: run npm run contract and commit it.\n${firstDifference(committed, made)}\n`,
    );
    return 1;
  }
  await writeFile(file, made);
  process.stdout.write(`${name} was written.\n`);
  return 0;
});

/** Paths and schemas by name, so that moving a module in the list of modules changes nothing. */
function inOrder<T extends { paths: object; components?: { schemas?: object } }>(document: T): T {
  const { schemas } = document.components ?? {};
  return {
    ...document,
    paths: byName(document.paths),
    ...(schemas === undefined
      ? {}
      : { components: { ...document.components, schemas: byName(schemas) } }),
  };
}

function byName(object: object): object {
  return Object.fromEntries(
    Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function firstDifference(committed: string | undefined, made: string): string {
  if (committed === undefined) return 'There is no such file yet.';
  const before = committed.split('\n');
  const after = made.split('\n');
  const line = after.findIndex((text, index) => text !== before[index]);
  return [
    `First difference in line ${line + 1}:`,
    `- ${before[line] ?? '(end)'}`,
    `+ ${after[line] ?? '(end)'}`,
  ].join('\n');
}
