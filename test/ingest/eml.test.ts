import { describe, expect, it } from 'vitest';
import { readEml } from '../../src/ingest/formats/eml.js';

const letter = 'The ferry will sail again on Monday, the harbour board said. '.repeat(5).trim();

function mail(text: string, html: string): Buffer {
  return Buffer.from(
    [
      'From: Jo Roe <jo@example.org>',
      'Subject: The ferry',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      html,
      '--b--',
      '',
    ].join('\r\n'),
  );
}

const wordsOf = async (text: string, html: string): Promise<string[]> =>
  (await readEml(mail(text, html))).pieces.slice(1).map(({ words }) => words);

describe('a message in text and in HTML', () => {
  it('is its text part', async () => {
    expect(await wordsOf(letter, `<p>${letter}</p><p>Unsubscribe</p>`)).toEqual([letter]);
    expect(await wordsOf('The ferry sails on Monday.', '<p>The ferry sails on Monday.</p>')).toEqual([
      'The ferry sails on Monday.',
    ]);
  });

  it.each(['', 'View this message in your browser.', 'Your program shows no HTML: https://example.org/42'])(
    'is its HTML part where the text part is %j',
    async (stub) => {
      expect(await wordsOf(stub, `<p>${letter}</p>`)).toEqual([letter]);
    },
  );

  it('is its text part, however much HTML there is, where that is long', async () => {
    const long = letter.repeat(2);
    expect(await wordsOf(long, `<p>${letter.repeat(30)}</p>`)).toEqual([long]);
  });
});
