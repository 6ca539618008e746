import { measureEngine } from './measure-engine.js';
import { engines, type EngineName } from './engines.js';
import { measureBot } from './measure-bot.js';
import { briefingsOf, materialOf } from './passages.js';

/* One measurement in a process of its own, so that memory is this one's alone: prints one line of JSON. */

const [what = '', size = '', questions = '', corpus = ''] = process.argv.slice(2);
const given = corpus === '' ? null : corpus;
const isEngine = (name: string): name is EngineName => name in engines;

const material = materialOf(Number(size), given, Number(questions));
const row = isEngine(what)
  ? await measureEngine(what, material)
  : await measureBot(
      briefingsOf(Number(size), given),
      material.items.map(({ question }) => question),
    );
process.stdout.write(`${JSON.stringify(row)}\n`);
