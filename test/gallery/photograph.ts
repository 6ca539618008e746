import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

/** How replies are drawn. */
export interface Look {
  readonly name: string;
  readonly theme: 'dark' | 'light';
  /** Of the window, in CSS pixels. */
  readonly width: number;
  /** Pixels of the picture to a CSS pixel. */
  readonly scale: number;
}

/** Takes a picture of each figure of a page, into `FOLDER/ID.png`. */
export async function photograph(
  chromium: string,
  html: string,
  { folder, look }: { readonly folder: string; readonly look: Look },
): Promise<void> {
  const browser = await puppeteer.launch({
    executablePath: chromium,
    // Chromium's sandbox does not run as root; what is shown is a page of ours without scripts.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setViewport({ width: look.width, height: 800, deviceScaleFactor: look.scale });
    await page.setContent(html);
    for (const [, id = ''] of html.matchAll(/<figure id="([a-z-]+)">/gu)) {
      const figure = await page.$(`#${id}`);
      if (figure === null) throw new Error(`the page has no figure ${id}`);
      await figure.screenshot({ path: join(folder, `${id}.png`) });
    }
  } finally {
    await browser.close();
  }
}
