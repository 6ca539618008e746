import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  openDocument,
  styledWordFile,
  wordNote,
  wordParagraph,
  wordRun,
  wordTable,
} from '../ingest/making/office.js';
import { pdfOf, setLines, setParagraph, type PdfLine } from '../ingest/making/pdf.js';

// Makes the binary documents of this folder anew: node --import tsx test/documents/make.ts

const here = import.meta.dirname;
const put = (name: string, bytes: Uint8Array): void => {
  writeFileSync(join(here, name), bytes);
};

put(
  'pilot-review.docx',
  styledWordFile(
    [
      wordParagraph('Review of the pilot service', 'Title'),
      wordParagraph('The pilots of Norhaven brought in 1,904 ships last year. None ran aground.'),
      wordParagraph('Findings', 'Heading1'),
      wordParagraph(
        wordRun('Night work doubled') +
          wordNote(1) +
          wordRun('. “We sleep in the boat,” said ') +
          '<w:hyperlink w:anchor="x"><w:r><w:t>Kari Lund</w:t></w:r></w:hyperlink>' +
          wordRun(', a pilot since 1998.'),
      ),
      wordParagraph('Two boats are older than thirty years.', '', [1, 0]),
      wordParagraph('The Brisk leaks. She was patched in May.', '', [1, 0]),
      wordParagraph('Her pump is new.', '', [1, 1]),
      wordParagraph('Pilots, by year', 'Caption'),
      wordTable([
        ['Year', 'Pilots', 'Ships'],
        ['2023', '22', '1,861'],
        ['2024', '19', '1,904'],
      ]),
      wordParagraph('Recommendations', 'Heading2'),
      wordParagraph('Buy one boat a year.', '', [2, 0]),
      wordParagraph('Train four pilots.', '', [2, 0]),
      wordParagraph('A tired pilot is a slow pilot.', 'Quote'),
      wordParagraph(
        wordRun('The council meets ') +
          '<w:del w:id="1" w:author="A"><w:r><w:delText>in April</w:delText></w:r></w:del>' +
          '<w:ins w:id="2" w:author="A"><w:r><w:t>in May</w:t></w:r></w:ins>' +
          wordRun(' & votes then') +
          wordNote(2) +
          wordRun('.'),
      ),
    ].join(''),
    {
      notes: ['From 310 nights to 644.', 'The vote is public. Anyone may come.'],
      properties:
        '<dc:title>Review of the pilot service</dc:title><dc:creator>Kari Lund</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2025-01-20T08:00:00Z</dcterms:created>',
    },
  ),
);

// Without styles, as many people write: the title is a short line at the top. Nobody gave it a title or a name.
put(
  'unstyled-memo.docx',
  styledWordFile(
    [
      wordParagraph('Dredging resumes off the north pier'),
      wordParagraph('By Tomas Reyes, Harbor Herald'),
      wordParagraph(
        'A dredger began to clear the channel off the north pier on Tuesday, after a winter in which three ships touched the ground there.',
      ),
      wordParagraph('Why it waited'),
      wordParagraph(
        'The dredger was hired in October but lay in dock with a broken pump until the end of January, the port authority said.',
      ),
    ].join(''),
    { properties: '<dc:title>Document1</dc:title><dc:creator>Microsoft Office User</dc:creator>' },
  ),
);

const note = (id: number, text: string): string =>
  `<text:note text:id="ftn${id}" text:note-class="footnote"><text:note-citation>${id}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${text}</text:p></text:note-body></text:note>`;
const item = (inner: string): string => `<text:list-item>${inner}</text:list-item>`;
const p = (inner: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${inner}</text:p>`;
const cell = (text: string): string =>
  `<table:table-cell office:value-type="string">${p(text)}</table:table-cell>`;
const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;

put(
  'tide-report.odt',
  openDocument(
    [
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>Never written.</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      p('Tides of the year', 'P1'),
      p('The highest tide came on 12<text:s/>October. It flooded<text:s text:c="2"/>the fish market.'),
      '<text:h text:outline-level="1">Gauges</text:h>',
      p(
        `Three gauges stand in the harbor${note(1, 'A fourth was lost in 2019. It was not replaced.')}. “They don’t lie,” said <text:span>Anna</text:span> <text:span>Smith</text:span>.<office:annotation><dc:creator>X</dc:creator><text:p>check this</text:p></office:annotation>`,
      ),
      `<text:list>${item(p('The first stands at the pier.'))}${item(`${p('The second is afloat.')}<text:list>${item(p('Its battery lasts a week.'))}</text:list>`)}</text:list>`,
      `<text:p text:style-name="Standard"><draw:frame><draw:text-box>${p('Gauge at the pier, 2024', 'Caption')}</draw:text-box></draw:frame>The third is new.</text:p>`,
      `<table:table><table:table-header-rows>${row('Gauge', 'High', 'Low')}</table:table-header-rows>${row('Pier', '2.31 m', '−0.12 m')}</table:table>`,
      p('No man can tether time or tide.', 'P2'),
    ].join(''),
    '<dc:title>Tides of the year</dc:title><meta:initial-creator>Anna Smith</meta:initial-creator><dc:creator>Somebody Else</dc:creator><meta:creation-date>2024-12-30T10:11:12</meta:creation-date>',
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>',
  ),
);

// Two columns, a title across both, running heads and page numbers, a broken word, a footnote between the halves of a
// paragraph, a table, a page that is a picture, and a stamp across the last page.
const head = (page: number): PdfLine[] => [
  { x: 60, y: 40, words: 'Norhaven Port Authority', size: 8 },
  { x: 420, y: 40, words: `Annual report ${page}`, size: 8 },
  { x: 290, y: 810, words: String(page), size: 8 },
];
const picture = 'q 400 0 0 500 90 150 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u007f EI Q';
put(
  'port-report.pdf',
  pdfOf(
    [
      {
        lines: [
          ...head(1),
          { x: 60, y: 90, words: 'A year of repairs and records', size: 18, font: 'Helvetica-Bold' },
          ...setLines(
            [
              'The port handled 6.1 million tons',
              'of goods in 2024, more than in any',
              'year before. Grain made up a third',
              'of it, and the rest was timber and',
              'fish. “We ran out of quay before',
              'we ran out of ships,” said Solveig',
              'Dahl, the harbor master.',
            ],
            60,
            130,
          ),
          { x: 60, y: 232, words: 'The quay', font: 'Courier-Bold' },
          ...setLines(
            [
              'The old quay was rebuilt. Its re-',
              'opening drew four thousand people',
              'and closed the bridge. The govern-',
              'ment paid a quarter of the air-',
            ],
            60,
            250,
          ),
          { x: 60, y: 330, words: '1 See the report of 2023.', size: 7 },
          ...setLines(
            [
              'quality study, which found the air',
              'clean and the quality of the water',
              'fair. Its reopening was in March.',
              'The government will publish it.',
            ],
            320,
            130,
          ),
          ...setLines(
            ['• Cranes: two new ones came. Both', '  lift 40 tons.', '• Tugs: none were bought.'],
            320,
            190,
          ),
          ...setLines(
            [
              'Three ships touched ground at the',
              'north pier. The channel there had',
              'not been dredged since 2019, and',
              'the chart of it was older still. A',
              'new chart is due in the spring, and',
            ],
            320,
            240,
          ),
        ],
      },
      { lines: [], more: picture },
      {
        lines: [
          ...head(3),
          ...setLines(['until then pilots are compulsory for', 'ships above 100 meters.'], 60, 90),
          { x: 60, y: 130, words: 'Goods by year', font: 'Courier-Bold' },
          ...[
            ['Year', 'Grain', 'Timber'],
            ['2023', '1.8', '2.2'],
            ['2024', '2.0', '2.4'],
          ].flatMap((cells, at) =>
            cells.map((words, column) => ({ x: 60 + 110 * column, y: 150 + 12 * at, words })),
          ),
          ...setParagraph(
            'Figures are in million tons. They were audited in January by the region’s own office.',
            60,
            210,
            70,
          ),
          { x: 150, y: 600, words: 'DRAFT', size: 60, turned: 45, font: 'Helvetica' },
        ],
      },
    ],
    {
      info: {
        Title: 'Microsoft Word - report_final2.docx',
        Author: 'Norhaven Port Authority',
        CreationDate: "D:20250214093000+01'00'",
      },
    },
  ),
);
