// Looks at pages in a real Chromium and says in JSON what it saw. Pages come on standard input:
// {"chromium": path, "folder": where pictures go, "pages": [{"name", "url"}]}
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [1280, 360, 320];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function look(browser, { name, url }, folder) {
  const said = [];
  const violations = [];
  const overflowing = [];
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const response = await page.goto(url);
    if (response.status() !== 200) {
      throw new Error(`${name} answers ${response.status()}`);
    }
    // Not added as a script, which the page's policy would refuse.
    await page.evaluate(axe);
    const found = await page.evaluate((tags) => axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), RULES);
    for (const { id, nodes } of found.violations) {
      violations.push(`${width}px ${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    }
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) {
      overflowing.push(width);
    }
    if (width !== 320) {
      await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
    }
  }
  await page.keyboard.press('Tab');
  const firstFocus = await page.evaluate(() => document.activeElement.getAttribute('href'));
  const pdf = await page.pdf({ path: `${folder}/${name}.pdf`, preferCSSPageSize: true, printBackground: true });
  const printed = (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
  await context.close();
  return { name, violations, overflowing, said, firstFocus, printed };
}

const order = JSON.parse(readFileSync(0, 'utf8'));
const browser = await chromium.launch({ executablePath: order.chromium, args: ['--no-sandbox'] });
try {
  const seen = [];
  for (const each of order.pages) {
    seen.push(await look(browser, each, order.folder));
  }
  process.stdout.write(JSON.stringify(seen));
} finally {
  await browser.close();
}
