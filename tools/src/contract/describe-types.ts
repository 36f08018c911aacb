import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectFolder } from '../environment/project-paths.js';

/**
 * The TypeScript types of an OpenAPI document. The generator belongs to the contract's package and
 * runs as a program: among the packages of the tools it would bring BullMQ along a second time.
 * @param document the OpenAPI document as JSON
 * @throws Error with what the generator said
 */
export async function describeTypes(document: string): Promise<string> {
  const require = createRequire(`${projectFolder}libs/contract/package.json`);
  const program = join(dirname(require.resolve('openapi-typescript')), '..', 'bin', 'cli.js');
  const child = spawn(process.execPath, [program], {
    cwd: projectFolder,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(document);
  const [types, complaint, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    }),
  ]);
  if (code !== 0) throw new Error(`openapi-typescript failed: ${complaint}`);
  return types;
}
