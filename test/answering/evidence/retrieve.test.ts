import { describe, expect, it } from 'vitest';
import { retrieve } from '../../../src/answering/evidence/retrieve.js';
import { analyse } from '../../../src/answering/question/analyse.js';
import { collectionOf } from '../asking.js';

describe('retrieving the sentences that hold quoted words', () => {
  const collection = collectionOf(`${'We waited and nothing came. '.repeat(2000)}It came, said Ito.`);
  const held = (question: string) => {
    const found = retrieve(analyse(question, collection.vocabulary), collection);
    return found.map(({ source, sentence }) => source.briefing.text.slice(sentence.start, sentence.end));
  };

  it('takes not every one of thousands', () => {
    expect(held('Who said “nothing came”?').length).toBeLessThan(1000);
  });

  it('takes one that stands behind thousands', () => {
    expect(held('Who said “It came”?')).toContain('It came, said Ito.');
  });
});
