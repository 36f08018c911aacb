import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** One line of a Dockerfile, such as `COPY` with `--from=build /app/dist dist`. */
export interface Instruction {
  name: string;
  words: string;
}

/** A Dockerfile's instructions; a line that ends with a backslash goes on in the next one. */
export function readDockerfile(text: string): Instruction[] {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\n')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', words = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
      return { name: name.toUpperCase(), words: words.trim() };
    });
}

/** What came of a Dockerfile's last stage. */
export interface BuiltImage {
  /** A folder that stands for the root of the image's own files. */
  root: string;
  workingDirectory: string;
  environment: Record<string, string>;
  user: string | undefined;
  /** What was not done, since it is not one of ours. */
  skipped: string[];
}

interface Stage extends BuiltImage {
  base: string;
}

/**
 * Does what a Dockerfile says without Docker: each stage is a folder, files are copied, and what it runs
 * is run there with a Node of the version that it names. What its bases hold beside Node is this
 * machine's, so it proves the steps and not the image.
 * @param context a clean checkout
 * @param nodeFolder where the `node` and `npx` of the bases lie
 */
export function runDockerfile(
  file: string,
  context: string,
  folder: string,
  nodeFolder: string,
): BuiltImage {
  const stages = new Map<string, Stage>();
  let stage: Stage | undefined;
  for (const { name, words } of readDockerfile(readFileSync(file, 'utf8'))) {
    if (name === 'FROM') {
      stage = beginStage(words, stages, join(folder, `stage-${stages.size}`));
      stages.set(/\bAS\s+(\S+)/i.exec(words)?.[1] ?? `stage-${stages.size}`, stage);
      continue;
    }
    if (stage === undefined) throw new Error(`${file} begins with ${name}.`);
    switch (name) {
      case 'WORKDIR':
        stage.workingDirectory = words;
        mkdirSync(join(stage.root, words), { recursive: true });
        break;
      case 'ENV':
        for (const [, key = '', value = ''] of words.matchAll(/(\w+)=(\S+)/g)) {
          stage.environment[key] = value;
        }
        break;
      case 'COPY':
        copy(words, stage, context, stages);
        break;
      case 'RUN':
        run(words, stage, nodeFolder);
        break;
      case 'USER':
        stage.user = words;
        break;
      case 'CMD':
      case 'EXPOSE':
        break;
      default:
        throw new Error(`${file}: ${name} is not known here.`);
    }
  }
  if (stage === undefined) throw new Error(`${file} has no stage.`);
  return stage;
}

function beginStage(words: string, stages: Map<string, Stage>, root: string): Stage {
  const [from = ''] = words.split(/\s+/);
  const earlier = stages.get(from);
  mkdirSync(root, { recursive: true });
  if (earlier === undefined) {
    return {
      ...{ root, base: from, workingDirectory: '/', environment: {}, user: undefined, skipped: [] },
    };
  }
  execFileSync('cp', ['-a', `${earlier.root}/.`, root]);
  return { ...earlier, root, environment: { ...earlier.environment }, skipped: [] };
}

function copy(words: string, stage: Stage, context: string, stages: Map<string, Stage>): void {
  const parts = words.split(/\s+/);
  const from = /^--from=(\S+)$/.exec(parts[0] ?? '')?.[1];
  if (from !== undefined) parts.shift();
  const source = from === undefined ? context : stages.get(from)?.root;
  if (source === undefined) throw new Error(`COPY from ${from}: no such stage.`);
  const named = parts.pop() ?? '';
  const target = named.startsWith('/')
    ? join(stage.root, named)
    : join(stage.root, stage.workingDirectory, named);
  for (const part of parts) {
    const path = join(source, part);
    if (!existsSync(path)) throw new Error(`COPY ${words}: there is no ${part}.`);
    const isFolder = statSync(path).isDirectory();
    const into = !isFolder && /(^\.?|\/)$/.test(named) ? join(target, basename(part)) : target;
    mkdirSync(dirname(into), { recursive: true });
    if (isFolder) {
      mkdirSync(into, { recursive: true });
      execFileSync('cp', ['-a', `${path}/.`, into]);
    } else {
      cpSync(path, into);
    }
  }
}

function run(words: string, stage: Stage, nodeFolder: string): void {
  // Of other bases we have nothing here, and what they run names folders of the whole machine.
  if (!stage.base.startsWith('node:')) {
    stage.skipped.push(`RUN ${words}`);
    return;
  }
  execFileSync('/bin/sh', ['-c', words], {
    cwd: join(stage.root, stage.workingDirectory),
    env: {
      HOME: process.env.HOME,
      ...stage.environment,
      PATH: `${nodeFolder}:${process.env.PATH}`,
      // Where the registry is not the usual one, the settings of this account name it.
      ...Object.fromEntries(
        Object.entries(process.env).filter(([name]) =>
          /^(npm_config_registry|NODE_EXTRA_CA_CERTS|https?_proxy)$/i.test(name),
        ),
      ),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
