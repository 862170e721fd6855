// A picture of one address, for looking at a screen while building it:
// node test/web/support/picture.mjs http://127.0.0.1:4701/ out.png [width] [height] [da|en]
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const [url, path, width = '1280', height = '800', language = 'da'] = process.argv.slice(2);
if (!url || !path) throw new Error('Say which address, and where the picture goes');

const linux = process.platform === 'linux';
const browser = await chromium.launch(
  linux
    ? { executablePath: await sparticuz.executablePath(), args: ['--no-sandbox', '--disable-gpu'] }
    : { channel: 'chrome' },
);
const page = await browser.newPage({
  viewport: { width: Number(width), height: Number(height) },
  locale: language === 'en' ? 'en-GB' : 'da-DK',
});
page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
page.on('pageerror', (error) => console.error(error.message));
await page.goto(url);
await page.locator('h1').waitFor();
await page.waitForFunction(() => document.querySelector('main progress') === null);
await page.screenshot({ path, animations: 'disabled' });
await browser.close();
