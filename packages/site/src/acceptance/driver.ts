import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { type Browser, type Page, puppeteer } from '../../../../tools/browsers.ts';

/** The site as it is served, under a path of its own, with some files exchanged. */
export interface Served {
  readonly base: string;
  /** Files to answer with instead, by their path from the root of the site. */
  readonly exchanged: Map<string, string>;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export function serve(folder: string, prefix = '/some/where/'): Promise<Served> {
  const exchanged = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname);
    let name = path.startsWith(prefix) ? path.slice(prefix.length) : '../';
    if (name === '' || name.endsWith('/')) name += 'index.html';
    const file = join(folder, name);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    response.end(exchanged.get(name) ?? readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        base: `http://localhost:${port}${prefix}`,
        exchanged,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}

export type BrowserName = 'chromium' | 'firefox';

/** @throws {Error} if the browser is not installed */
export function launch(name: BrowserName): Promise<Browser> {
  const path = name === 'chromium' ? '/usr/bin/chromium' : '/usr/bin/firefox-esr';
  if (!existsSync(path)) {
    throw new Error(
      `launch: no browser: ${path} is not there; 'apt-get install chromium firefox-esr' brings it`,
    );
  }
  return name === 'chromium'
    ? puppeteer.launch({ executablePath: path, args: ['--no-sandbox'], headless: true })
    : puppeteer.launch({ browser: 'firefox', executablePath: path, headless: true });
}

/** Opens a page, and waits until its training can be started. */
export async function openLab(page: Page, address: string): Promise<void> {
  // Only the hash may differ, which loads nothing anew.
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForSelector('.lab-body .controls button, .lab-body .failed', { timeout: 60_000 });
}

export async function press(page: Page, what: string): Promise<void> {
  await page.$eval(`[data-do="${what}"]`, (button) => {
    if (button instanceof HTMLButtonElement) button.click();
  });
}

/** What the lab shows: the epoch, and every printed value and claim. */
export interface LabText {
  readonly epoch: number;
  /** What it is, what was measured, and whether it holds. */
  readonly printed: readonly (readonly string[])[];
  readonly claims: readonly (readonly string[])[];
}

export function labText(page: Page): Promise<LabText> {
  return page.evaluate(() => {
    const textOf = (element: Element | null | undefined): string => element?.textContent ?? '';
    return {
      epoch: Number(document.querySelector('[data-epoch]')?.getAttribute('data-epoch') ?? -1),
      printed: [...document.querySelectorAll('#lab-root .printed tbody tr')].map((row) => [
        textOf(row.querySelector('th')).replace(textOf(row.querySelector('small')), ''),
        textOf(row.querySelectorAll('td')[1]),
        row.getAttribute('data-mark') ?? '',
      ]),
      claims: [...document.querySelectorAll('#lab-root .claims li')].map((item) => [
        textOf(item.querySelector(':scope > span:last-child')),
        item.getAttribute('data-mark') ?? '',
      ]),
    };
  });
}

/** Waits until the lab shows an epoch and rests. */
export async function waitForEpoch(page: Page, epoch: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('[data-epoch]')?.getAttribute('data-epoch') === String(wanted) &&
      document.querySelector('.lab-body')?.getAttribute('data-under-way') === 'false',
    { timeout: 300_000, polling: 50 },
    epoch,
  );
}
