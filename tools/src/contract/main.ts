import { createDocument } from '@lien-lac/api';
import { runCommand } from '../environment/run-command.js';
import { keepFile } from './keep-file.js';
import { describeTypes } from './describe-types.js';

/**
 * `npm run contract`: writes the OpenAPI document that the code makes, and the types of the client
 * from it; with `--check` compares both to the committed ones.
 */
await runCommand(async () => {
  const checkOnly = process.argv.includes('--check');
  const document = `${JSON.stringify(inOrder(await createDocument()), null, 2)}\n`;
  const kept = [
    await keepFile('libs/contract/openapi.json', document, checkOnly),
    await keepFile('libs/contract/src/api-types.ts', await describeTypes(document), checkOnly),
  ];
  return kept.every(Boolean) ? 0 : 1;
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
