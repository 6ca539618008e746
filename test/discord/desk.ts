import { appOf, type App, type PlainDocument } from '../../src/app.js';

/*
 * A few news texts of this project's own, read by the real annotators: for what is said in them, and for what is checked
 * against them.
 */
export const documents: readonly PlainDocument[] = [
  {
    id: 'council/march',
    title: 'Council votes on the quay',
    published: '2025-03-04',
    text: [
      'Mayor Ingrid Solberg said that the new quay at Norrvik would cost €82.69 million.',
      '"The old quay will not last three more winters, and we must not wait for the next storm," Solberg said on Tuesday.',
      'Finance Minister Aldo Marchetti told the council that the ministry would pay a fifth of the price.',
    ].join('\n\n'),
  },
  {
    id: 'council/june',
    title: 'Work on the quay begins',
    published: '2025-06',
    text: [
      'Mayor Ingrid Solberg said on Monday that work on the quay had begun.',
      '"We have found the money for the ferry terminal, too," she said.',
      'Solberg stressed that 140 jobs would move to the new terminal.',
      'The union has not said whether it agrees.',
    ].join('\n\n'),
  },
  {
    id: 'interview',
    title: 'The mayor at breakfast',
    text: [
      'In an interview, Mayor Ingrid Solberg called the storm "the worst night of my life at the town hall".',
      'Solberg added that the ferry would sail all winter.',
      'The pictures were taken by Anna Lindqvist, a photographer.',
    ].join('\n\n'),
  },
];

let opened: App | undefined;

/** The app over these texts, made once. */
export function desk(): App {
  return (opened ??= appOf(documents));
}
