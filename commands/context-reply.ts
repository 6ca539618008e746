import type { App } from '../src/app.js';
import { errorReply, type Action, type Reply } from '../src/interface/reply.js';
import { say } from '../src/messages/phrase.js';
import type { GivenAnswer } from '../src/model/records.js';
import { citationOf } from '../src/model/citation.js';
import { contains, shift } from '../src/model/span.js';
import { standsStill } from './stored-citation.js';

/** Paragraphs shown on either side. */
const beside = 1;

/**
 * A cited passage among its neighbours, with buttons to go on through the document and to the next citation.
 * @param at Which citation, from 0.
 * @param paragraph The paragraph in the middle, from 1; null for that of the citation.
 */
export function contextReply(
  given: GivenAnswer,
  id: string,
  at: number,
  paragraph: number | null,
  app: App,
): Reply {
  const cited = given.cited[at];
  if (cited === undefined) return errorReply(say('context.stale'));
  const found = standsStill(cited, app);
  if (!found.ok) return errorReply(found.failure.message);
  const briefing = found.value;
  const { blocks } = briefing;
  const own = blocks.findIndex((block) => contains(block, cited));
  const middle = Math.min(blocks.length - 1, Math.max(0, paragraph === null ? own : paragraph - 1));
  const near = blocks.slice(Math.max(0, middle - beside), middle + beside + 1);
  // What stands in the front matter is in no paragraph: it is shown before the first.
  const shown = own < 0 && middle === 0 ? [cited, ...near] : near;
  const marked = cited.answer ?? cited;
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: briefing.title },
      {
        kind: 'note',
        text: say(middle === own ? 'context.cited' : 'context.paragraph', {
          number: String(middle + 1),
          count: String(blocks.length),
        }),
      },
      ...shown.map((block) => ({
        kind: 'passage' as const,
        label: null,
        citation: citationOf(briefing, block, null),
        highlight: contains(block, marked) ? shift(marked, -block.start) : null,
        speaker: null,
      })),
    ],
    actions: stepsOf(id, at, middle, Math.max(0, own), blocks.length, given.cited.length),
  };
}

function stepsOf(
  id: string,
  at: number,
  middle: number,
  own: number,
  blocks: number,
  citations: number,
): Action[] {
  const step = (
    label: 'earlier' | 'later' | 'back' | 'next',
    citation: number,
    paragraph: number | null,
    disabled: boolean,
  ): Action => ({
    command: 'ask',
    name: 'step',
    argument: [id, citation, ...(paragraph === null ? [] : [paragraph])].join('~'),
    label: say(`context.${label}`),
    disabled,
  });
  const stride = 2 * beside + 1;
  return [
    step('earlier', at, Math.max(1, middle + 1 - stride), middle === 0),
    step('later', at, Math.min(blocks, middle + 1 + stride), middle === blocks - 1),
    ...(middle === own ? [] : [step('back', at, null, false)]),
    ...(citations < 2 ? [] : [step('next', (at + 1) % citations, null, false)]),
  ];
}
