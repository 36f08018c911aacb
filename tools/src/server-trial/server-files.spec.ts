import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../environment/project-paths.js';
import { readDockerfile } from './run-dockerfile.js';

const read = (name: string): string => readFileSync(join(projectFolder, name), 'utf8');
const compose = read('docker-compose.yml');
const dockerfiles = ['Dockerfile', 'apps/web/deploy/Dockerfile'];

/** The services of a compose file, as text. */
const services = (): Map<string, string> =>
  new Map(
    compose
      .slice(compose.indexOf('\nservices:'), compose.indexOf('\nnetworks:'))
      .split(/\n(?= {2}[a-z])/)
      .slice(1)
      .map((text) => [/^ {2}([a-z]+):/.exec(text)?.[1] ?? '', text]),
  );

describe('what a server is put up with', () => {
  it('has a line in .env.example for every setting that it takes, and no other', () => {
    const taken = [...compose.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    const told = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect([...new Set(told)].sort()).toEqual([...new Set(taken)].sort());
  });

  it.each(dockerfiles)('builds %s from named versions, with every package, as no root', (name) => {
    const instructions = readDockerfile(read(name));
    const bases = instructions.filter((one) => one.name === 'FROM').map(({ words }) => words);
    const stages = bases.map((words) => / AS (\S+)/i.exec(words)?.[1]);
    for (const words of bases) {
      const base = words.split(' ')[0]!;
      expect([base, stages.includes(base) || /:\d/.test(base)]).toEqual([base, true]);
      if (base.startsWith('node:')) expect(base).toMatch(/^node:24-/);
    }
    const copied = instructions.filter((one) => one.name === 'COPY').map(({ words }) => words);
    const packages = ['apps', 'libs']
      .flatMap((folder) =>
        readdirSync(join(projectFolder, folder)).map((one) => `${folder}/${one}`),
      )
      .concat('tools')
      .filter((folder) => existsSync(join(projectFolder, folder, 'package.json')));
    for (const folder of packages) {
      expect(copied).toContain(`${folder}/package.json ${folder}/`);
    }
    const user = instructions.filter((one) => one.name === 'USER').at(-1)?.words;
    expect(user).toMatch(/^(node|1000:1000)$/);
  });

  it('looks after the health of everything that stays, and publishes the proxy alone', () => {
    for (const [name, text] of services()) {
      const stays = name !== 'migrate' && name !== 'restore';
      expect([name, /healthcheck:\n(?! {6}disable)/.test(text)]).toEqual([name, stays]);
      expect([name, text.includes('    ports:')]).toEqual([name, name === 'web']);
    }
    expect(services().size).toBe(8);
  });
});
