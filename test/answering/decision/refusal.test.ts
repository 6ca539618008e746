import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openApp, type App } from '../../../src/app.js';
import { packageRoot } from '../../../src/model/package-root.js';
import { english } from '../../../src/terminal/english.js';

describe('why a question is declined', () => {
  let app: App;
  beforeAll(async () => {
    const opened = await openApp({ briefingsDir: join(packageRoot, 'data', 'briefings') });
    if (!opened.ok) throw new Error(english(opened.failure.message));
    app = opened.value;
  });

  it.each([
    'Who is the Prime Minister of Latvia?',
    'How much does Estonia spend on defense?',
    'What does Article 4 of the treaty say?',
    'How much does Finland spend on defense?',
  ])('names nothing as unspoken of that is shown below it: %s', (question) => {
    const answer = app.ask(question);
    if (answer.status !== 'declined') throw new Error(`It is answered: ${answer.answer}`);
    const [first, ...rest] = answer.nearest.map(({ quote }) => quote);
    const told = english(answer.message);
    const denied = /(?:not speak of|not of) (?<names>“.*”)/u.exec(told)?.groups?.names ?? '';
    const shown = told.includes('nearest passages') ? [first, ...rest] : [first];
    expect(denied).not.toBe('');
    for (const [, name = ''] of denied.matchAll(/“(?<name>[^”]+)”/gu))
      for (const quote of shown) expect(quote).not.toContain(name);
  });
});
