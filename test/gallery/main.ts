import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.js';
import { page } from './draw.js';
import { photograph, type Look } from './photograph.js';
import { names, takeAll } from './scenes.js';

const usage = `npm run gallery -- [--out var/gallery] [--readme]

Has the bot make every reply it can, over the stand-in Discord, and draws each roughly as Discord would: dark and light, as
wide as a desktop and a phone. --readme writes the README's pictures into docs instead. Needs Chromium: the program that
CHROMIUM_PATH names, or one on the PATH.`;

const looks: readonly Look[] = [
  { name: 'dark', theme: 'dark', width: 720, scale: 1 },
  { name: 'light', theme: 'light', width: 720, scale: 1 },
  { name: 'dark-phone', theme: 'dark', width: 390, scale: 2 },
  { name: 'light-phone', theme: 'light', width: 390, scale: 2 },
];

/** The README's pictures, each a reply of the same name. */
const readmePictures = ['answer', 'decline', 'quote-differs', 'settings', 'briefings-add'] as const;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'var/gallery' },
      readme: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const tell = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const chromium = findChromium(process.env);
  if (!chromium.ok) {
    tell(chromium.failure.message);
    return 1;
  }
  const { shots, faults } = await takeAll(tell);
  if (values.readme) {
    const wanted = shots.filter(({ name }) => readmePictures.some((one) => one === name));
    await photograph(chromium.value, page(wanted, names, 'dark'), {
      folder: 'docs',
      look: { name: '', theme: 'dark', width: 720, scale: 1.5 },
    });
    tell(`${String(wanted.length)} pictures in docs`);
  } else {
    for (const look of looks) {
      const folder = join(values.out, look.name);
      mkdirSync(folder, { recursive: true });
      const drawn = page(shots, names, look.theme);
      writeFileSync(join(folder, 'index.html'), drawn);
      await photograph(chromium.value, drawn, { folder, look });
    }
    tell(`${String(shots.length)} replies, each in ${String(looks.length)} looks, in ${values.out}`);
  }
  for (const fault of faults) tell(fault);
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = await main();
