import type { App } from '../../src/app.js';
import type { Health, Stage, StageTimes } from '../../src/interface/health.js';
import type { Reply } from '../../src/interface/reply.js';
import type { RecordCounts } from '../../src/model/records.js';
import { counted, grouped, writtenSpan } from './words.js';

const stageNames: Readonly<Record<Stage, string>> = {
  acknowledgement: 'Acknowledging',
  answering: 'Answering',
  sending: 'Sending',
};

/** How the bot is doing, what it can be asked, and how much is kept of this server. */
export function statusReply(app: App, health: Health, counts: RecordCounts): Reply {
  const { briefings, rejections } = app;
  const sum = (of: (briefing: (typeof briefings)[number]) => number): number =>
    briefings.reduce((all, briefing) => all + of(briefing), 0);
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: `Rapporteur ${health.version}` },
      {
        kind: 'table',
        columns: ['', ''],
        rows: [
          ['Running for', writtenSpan(health.uptime)],
          ['Memory', `${grouped(Math.round(health.memory / 1_000_000))} MB`],
          ['Node.js', health.node],
        ],
      },
      { kind: 'heading', text: 'Briefings' },
      {
        kind: 'table',
        columns: ['', ''],
        rows: [
          ['Briefings', grouped(briefings.length)],
          ['Passages', grouped(sum(({ passages }) => passages.length))],
          ['Warnings from reading', grouped(sum(({ warnings }) => warnings.length))],
          ['Files that could not be read', grouped(rejections.length)],
        ],
      },
      { kind: 'note', text: '/sources names the files and shows the warnings.' },
      { kind: 'heading', text: 'How long a reply takes' },
      { kind: 'table', columns: ['', ''], rows: health.times.map(timeRow) },
      {
        kind: 'note',
        text: 'Of late, on all servers together: half of the replies within the first time, 95 of 100 within the second.',
      },
      { kind: 'heading', text: 'Kept of this server' },
      {
        kind: 'text',
        text: [
          counted(counts.questions, 'question'),
          counted(counts.answers, 'answer'),
          counted(counts.votes, 'vote'),
        ].join(' · '),
      },
    ],
    actions: [{ command: 'rapporteur', name: 'status', argument: '', label: 'Look again' }],
  };
}

function timeRow({ stage, number, p50, p95 }: StageTimes): readonly string[] {
  if (p50 === null || p95 === null) return [stageNames[stage], 'not measured yet'];
  return [stageNames[stage], `${milliseconds(p50)}, ${milliseconds(p95)} (${grouped(number)} measured)`];
}

function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : grouped(Math.round(ms))} ms`;
}
