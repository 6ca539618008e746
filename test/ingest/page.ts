import type { BlockKind } from '../../src/model/briefing.js';

/** An invented page of news with all that a copied page brings along, one line a block. */
export const page: readonly (readonly [kind: BlockKind, line: string])[] = [
  ['link', 'World news'],
  ['title', 'Ministers agree to spend more on bridges and tunnels'],
  ['standfirst', 'Twelve countries sign a pact that its critics call too little and far too slow'],
  ['byline', 'By JANE DOE, Example News Agency'],
  ['timestamp', 'Updated 3 March 2025, 14:05 GMT'],
  ['timestamp', '4 min read'],
  ['link', 'Share'],
  ['caption', 'Ministers meet in Brussels on 3 March 2025. (John Roe/Example Images)'],
  [
    'paragraph',
    'BRUSSELS, March 3 (ENA) — Ministers from twelve countries agreed on Monday to spend €4.5 billion on bridges, the U.S. envoy to the talks said. The money comes from a fund set up in 2019.',
  ],
  ['teaser', 'PORTS CLOSE ALONG THE COAST AS A STORM NEARS THE CAPITAL'],
  [
    'paragraph',
    '“We have waited for this for ten years,” said Anna Smith, the transport minister of Norland. “Nobody should cross a bridge in fear.”',
  ],
  ['heading', 'What the Pact Says'],
  [
    'paragraph',
    'The pact asks each country to inspect its bridges every two years. Countries that do not may lose their share of the fund.',
  ],
  ['heading', 'Who pays for it?'],
  [
    'paragraph',
    'Mr. Smith’s office put the cost for Norland at $1.2 million a year. It did not say where the money would come from.',
  ],
  ['caption', 'A bridge near Oakton. Photograph: Mary Major/Example Images'],
  ['paragraph', 'The next meeting is on May 5 in Oakton, the ministers said.'],
  ['teaser', 'Read more: Ten bridges that cannot wait'],
  ['byline', 'Jane Doe is a correspondent at Example News Agency.'],
  ['byline', 'Additional reporting by John Roe; editing by Mary Major'],
  ['link', 'Advertisement'],
];

export const kindsOfPage = page.map(([kind]) => kind);
export const linesOfPage = page.map(([, line]) => line);

/** Breaks a paragraph as a program does: as many words a line as fit. */
export function wrap(paragraph: string, width: number, lineEnd = '\n'): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(lineEnd);
}
