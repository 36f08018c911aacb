import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const compressed = ['.html', '.js', '.css', '.svg', '.json', '.txt'];

/**
 * What a page may do: run this site's own scripts and talk to this site alone. Mantine sets sizes by
 * style attributes, so styles may stand in the page; scripts may not. The web server of
 * `apps/web/deploy` says the same.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

interface WebFile {
  type: string;
  body: Buffer;
  /** Made when the first browser asks for it, and kept. */
  encodings: Map<string, Promise<Buffer>>;
  mayBeCompressed: boolean;
}

const encoders: Record<string, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

/**
 * Serves the built web app beside the API: its files, and its page for every address outside `/api`,
 * since the app itself knows its addresses. The files are read once, so that a build put in place
 * later can't mix with this one; without a build everything goes on to the API.
 * @param folder where the build stands
 */
export function serveWebApp(folder: string): RequestHandler {
  const files = readFiles(folder);
  const page = files.get('/index.html');
  if (page === undefined) return (_request, _response, next) => next();
  return (request, response, next) => {
    if (!isForPage(request)) {
      next();
      return;
    }
    const file = files.get(request.path);
    if (file !== undefined && file !== page) {
      // The name of a hashed file changes with its contents.
      const isHashed = request.path.startsWith('/assets/');
      response.setHeader(
        'Cache-Control',
        isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      send(file, request, response, next);
      return;
    }
    // A file of a former build is gone; its page would be taken for a broken script.
    if (request.path.startsWith('/assets/')) {
      response.status(404).type('text').send('There is no such file.');
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Content-Security-Policy', pagePolicy);
    send(page, request, response, next);
  };
}

function isForPage({ method, path }: Request): boolean {
  return (method === 'GET' || method === 'HEAD') && path !== '/api' && !path.startsWith('/api/');
}

function send(file: WebFile, request: Request, response: Response, next: NextFunction): void {
  // A browser that knows both lists the older one first.
  const accepted =
    file.mayBeCompressed && (request.acceptsEncodings('br') || request.acceptsEncodings('gzip'));
  response.setHeader('Content-Type', file.type);
  response.setHeader('Vary', 'Accept-Encoding');
  encode(file, accepted).then((body) => {
    if (accepted !== false) response.setHeader('Content-Encoding', accepted);
    // Express adds the ETag, and answers 304 where the browser has it.
    response.send(body);
  }, next);
}

function encode(file: WebFile, encoding: string | false): Promise<Buffer> {
  const encoder = encoding === false ? undefined : encoders[encoding];
  if (encoding === false || encoder === undefined) return Promise.resolve(file.body);
  let encoded = file.encodings.get(encoding);
  if (encoded === undefined) {
    encoded = encoder(file.body);
    file.encodings.set(encoding, encoded);
  }
  return encoded;
}

/** The files below the folder by their address; a file whose name begins with a dot is nobody's. */
function readFiles(folder: string): Map<string, WebFile> {
  const files = new Map<string, WebFile>();
  if (!existsSync(folder)) return files;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const parts = relative(folder, path).split(sep);
    const type = types[extname(name)];
    if (type === undefined || parts.some((part) => part.startsWith('.'))) continue;
    if (!statSync(path).isFile()) continue;
    files.set(`/${parts.join('/')}`, {
      type,
      body: readFileSync(path),
      encodings: new Map(),
      mayBeCompressed: compressed.includes(extname(name)),
    });
  }
  return files;
}
