import { annotate } from '../../src/annotate/annotate.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { recordOf } from '../../src/quoting/quote.js';

/** Two small briefings on one harbour: they share words, and differ in some. */
export const documents = [
  {
    id: 'herald',
    title: 'The harbour plan',
    text: `The harbour plan

"We will not close the harbour," said Ann Lee, the harbour master, on Monday. "The ships will come back," Lee said, "and they will pay 40 million euros a year."

Mayor Jo Roe called the plan "a costly mistake". Roe said that the town could not afford a second pier.

“It’s time to act,” Roe said. “We must — and I mean must — spend 40 million euros on the sea wall before the winter storms. If we wait, the sea will take the town.”

Nobody in the old town has forgotten the flood of 1953.
`,
  },
  {
    id: 'gazette',
    title: 'Harbour to stay open',
    text: `Harbour to stay open

"We will not shut the harbour," harbour master Ann Lee told reporters. The town cannot afford a second pier.

"Nobody knows the cost," said Jo Roe.
`,
  },
];

export function recordFrom(
  texts: readonly { readonly id: string; readonly text: string }[],
): ReturnType<typeof recordOf> {
  return recordOf(annotate(texts.map((document) => toBriefing(document))));
}
