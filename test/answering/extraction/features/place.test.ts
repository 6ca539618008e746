import { describe, expect, it } from 'vitest';
import { placeFeatures } from '../../../../src/answering/extraction/features/place.js';
import { askingOf, settingOf } from '../../../../src/answering/extraction/features/setting.js';
import { candidateOf, collectionOf, weighed } from '../../asking.js';

/** The names of what is told of an answer's place. */
function told(question: string, text: string, answer: string): string[] {
  const { analysis, evidence } = weighed(question, collectionOf(text));
  const { candidate, evidence: held } = candidateOf(evidence, answer, answer);
  const names: string[] = [];
  placeFeatures(settingOf(askingOf(analysis), held), candidate, (_value, ...name) => {
    names.push(name.join(':'));
  });
  return names;
}

describe('the place of an answer in its sentence, beside that of what is asked for', () => {
  it.each<[feature: string, question: string, text: string, answer: string]>([
    ['slot:person:subject', 'Who sued Google?', 'Microsoft sued Google in May.', 'Microsoft'],
    // Doer and undergoer, whichever way round.
    ['part:name:doer:doer', 'Who sued Google?', 'Google was sued by Microsoft.', 'Microsoft'],
    [
      'part:name:undergoer:undergoer',
      'Which firm did Microsoft sue?',
      'Google was sued by Microsoft.',
      'Google',
    ],
    ['deed:same:same', 'Who sued Google?', 'Google was sued by Microsoft.', 'Microsoft'],
    ['deed:same:other', 'Who sued Google?', 'Microsoft sued Google in May.', 'Google'],
    ['deed:other:other', 'Who sued Microsoft?', 'Microsoft sued Google in May.', 'Google'],
    ['led-by:same', 'In which city did the court meet?', 'The court met in Tay on Monday.', 'Tay'],
    ['led-by:other', 'In which city did the court meet?', 'The court met in Tay on Monday.', 'Monday'],
    ['deed-for:name:unmet', 'Who sued Google?', 'Microsoft praised Google in May.', 'Microsoft'],
  ])('%s: %s', (feature, question, text, answer) => {
    expect(told(question, text, answer)).toContain(feature);
  });

  it('is not told without a question word', () => {
    expect(told('Microsoft Google lawsuit', 'Microsoft sued Google in May.', 'Microsoft')).toEqual([]);
  });
});
