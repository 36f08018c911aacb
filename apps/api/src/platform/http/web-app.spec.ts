import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import helmet from 'helmet';
import request from 'supertest';
import { pagePolicy, serveWebApp } from './web-app.js';

describe('the web app beside the API', () => {
  let folder: string;
  let server: express.Express;
  const open = (): express.Express => {
    const opened = express();
    opened.use(helmet(), serveWebApp(folder));
    opened.use((incoming, response) => {
      response.status(404).json({ reached: incoming.path });
    });
    return opened;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lien-lac-web-'));
    mkdirSync(join(folder, 'assets'));
    mkdirSync(join(folder, '.vite'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Liên Lạc</title>');
    writeFileSync(
      join(folder, 'assets', 'page-abc123.js'),
      `export const x = '${'a'.repeat(999)}';`,
    );
    writeFileSync(join(folder, 'icon.svg'), '<svg/>');
    writeFileSync(join(folder, '.vite', 'manifest.json'), '{}');
    server = open();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(['/', '/announcements/new', '/index.html', '/apical'])(
    'gives its page for %s, which is looked for anew each time',
    async (path) => {
      const response = await request(server).get(path).expect(200);
      expect(response.text).toContain('Liên Lạc');
      expect(response.headers['content-type']).toContain('text/html');
      expect(response.headers['cache-control']).toBe('no-cache');
    },
  );

  it('lets no script run that stands in the page, and asks for no HTTPS where there is none', async () => {
    const { headers } = await request(server).get('/');
    expect(headers['content-security-policy']).toBe(pagePolicy);
    expect(pagePolicy).toMatch(/script-src 'self';/);
    expect(pagePolicy).not.toContain('upgrade-insecure-requests');
  });

  it('gives hashed files compressed, for good', async () => {
    const response = await request(server)
      .get('/assets/page-abc123.js')
      .set('Accept-Encoding', 'gzip')
      .expect(200);
    expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(response.headers['content-encoding']).toBe('gzip');
    expect(response.text).toContain('export const x');
  });

  it('prefers brotli, and gives the plain file to who knows neither', async () => {
    const ask = (accepted: string) =>
      request(server).get('/assets/page-abc123.js').set('Accept-Encoding', accepted);
    expect((await ask('gzip, br')).headers['content-encoding']).toBe('br');
    expect((await ask('identity')).headers['content-encoding']).toBeUndefined();
  });

  it('answers 304 where the browser has the file already', async () => {
    const first = await request(server).get('/icon.svg').expect(200);
    await request(server)
      .get('/icon.svg')
      .set('If-None-Match', first.headers['etag'] ?? '')
      .expect(304);
  });

  it('does not give its page for a file of a former build', async () => {
    await request(server).get('/assets/page-old.js').expect(404);
  });

  it.each([
    ['get', '/api/v1/session'],
    ['get', '/api'],
    ['post', '/announcements'],
  ] as const)('leaves %s %s to the API', async (method, path) => {
    const response = await request(server)[method](path).expect(404);
    expect(response.body).toEqual({ reached: path });
  });

  it.each(['/.vite/manifest.json', '/../package.json', '/%2e%2e/package.json'])(
    'gives nothing that is not of the app (%s)',
    async (path) => {
      const response = await request(server).get(path);
      expect(response.text).not.toContain('{}');
      expect(response.text).not.toContain('lien-lac');
    },
  );

  it('keeps to the build that it began with', async () => {
    rmSync(join(folder, 'assets'), { recursive: true });
    await request(server).get('/assets/page-abc123.js').expect(200);
  });

  it('leaves everything to the API where there is no build', async () => {
    rmSync(join(folder, 'index.html'));
    const response = await request(open()).get('/').expect(404);
    expect(response.body).toEqual({ reached: '/' });
  });

  it('has the same policy as the web server of a deployment', () => {
    const site = readFileSync('apps/web/deploy/Caddyfile', 'utf8');
    expect(site).toContain(`Content-Security-Policy "${pagePolicy}"`);
  });
});
