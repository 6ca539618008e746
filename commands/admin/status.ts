import type { App } from '../../src/app.js';
import type { Health, StageTimes } from '../../src/interface/health.js';
import type { Reply } from '../../src/interface/reply.js';
import { say, type Words } from '../../src/messages/phrase.js';
import type { RecordCounts } from '../../src/model/records.js';
import { writtenSpan } from './words.js';

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
          [say('status.running'), writtenSpan(health.uptime)],
          [say('status.memory'), say('status.megabytes', { number: Math.round(health.memory / 1_000_000) })],
          ['Node.js', health.node],
        ],
      },
      { kind: 'heading', text: say('status.briefings') },
      {
        kind: 'table',
        columns: ['', ''],
        rows: [
          [say('status.briefings'), number(briefings.length)],
          [say('status.passages'), number(sum(({ passages }) => passages.length))],
          [say('status.warnings'), number(sum(({ warnings }) => warnings.length))],
          [say('status.unread'), number(rejections.length)],
        ],
      },
      { kind: 'note', text: say('status.see-sources', { sources: say('command.sources.name') }) },
      { kind: 'heading', text: say('status.how-long') },
      { kind: 'table', columns: ['', ''], rows: health.times.map(timeRow) },
      {
        kind: 'note',
        text: say('status.times-note'),
      },
      { kind: 'heading', text: say('status.kept') },
      {
        kind: 'text',
        text: {
          line: [
            say('status.questions', { count: counts.questions }),
            say('status.answers', { count: counts.answers }),
            say('status.votes', { count: counts.votes }),
          ],
        },
      },
    ],
    actions: [{ command: 'rapporteur', name: 'status', argument: '', label: say('status.again') }],
  };
}

function timeRow({ stage, number: count, p50, p95 }: StageTimes): readonly Words[] {
  const name = say(`status.${stage}`);
  if (p50 === null || p95 === null) return [name, say('status.not-measured')];
  return [name, say('status.times', { half: milliseconds(p50), most: milliseconds(p95), count })];
}

function milliseconds(ms: number): Words {
  return ms < 10
    ? say('status.milliseconds-small', { number: ms })
    : say('status.milliseconds', { number: Math.round(ms) });
}

function number(count: number): Words {
  return say('status.number', { number: count });
}
