// Serves the folder that it lies in: node serve.mjs [port]. Needs nothing but Node, and no network.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';

const root = fileURLToPath(new URL('.', import.meta.url));
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const stat = (name) => statSync(name, { throwIfNoEntry: false });

const server = createServer((request, response) => {
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  } catch {
    response.writeHead(400).end('not an address');
    return;
  }
  let file = join(root, normalize(path));
  if (file.startsWith(root) && stat(file)?.isDirectory()) {
    if (!path.endsWith('/')) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    file = join(file, 'index.html');
  }
  if (!file.startsWith(root) || !stat(file)?.isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  const type = types[extname(file)];
  const gzips = type !== undefined && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(200, {
    'content-type': type ?? 'application/octet-stream',
    ...(gzips ? { 'content-encoding': 'gzip' } : {}),
  });
  const content = createReadStream(file);
  (gzips ? content.pipe(createGzip()) : content).pipe(response);
});

server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () => {
  process.stdout.write(`http://localhost:${server.address().port}/\n`);
});
