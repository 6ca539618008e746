import { read } from '../discord/reading.js';
import { until, type Exchange } from '../discord/stand-in/exchange.js';
import { objects } from '../discord/stand-in/json.js';
import { allComponents } from '../discord/stand-in/message-rules.js';
import { patience, type Photographer } from './photographer.js';

const points = Array.from(
  { length: 12 },
  (_, at) => `Step ${String(at + 1)} of the plan is the work on pier number ${String(at + 1)}.`,
);
const bridge = [
  'The Norrvik bridge',
  'Published: 12 March 2026',
  'The bridge at Norrvik will cost 14 million crowns, the road office said on Monday.',
  'Engineer Petra Holm said: “The old bridge is safe for two more winters.”',
  ...points,
].join('\n\n');
const later = bridge
  .replace('14 million', '15 million')
  .replace('two more winters', 'one more winter')
  .replace('Step 12 of the plan', 'The last step of the plan');
const question = 'How much will the bridge at Norrvik cost?';

/** A server's own briefings, as those see them who look after them. */
export async function overOwnBriefings(
  photographer: Photographer,
  role: string,
  channel: string,
): Promise<void> {
  const { standIn } = photographer;
  /** Waits for the words that tell a reply from how far it has come. */
  const add = async (
    name: string,
    file: string,
    text: string,
    options: Readonly<Record<string, string>>,
    holds: string,
  ): Promise<Exchange> => {
    const attached = standIn.attachment(file, Buffer.from(text));
    const exchange = standIn.command('briefings add', { file: attached, ...options });
    await until(() => read(exchange.message?.body ?? {}).includes(holds), `“${holds}”`, patience);
    const given = Object.entries(options).map(([option, value]) => ` ${option}: ${value}`);
    return photographer.take(name, `/briefings add file: ${file}${given.join('')}`, exchange, holds);
  };

  await photographer.command(
    'briefings-watch',
    'briefings watch',
    { term: 'Petra Holm', channel },
    'Watching for',
  );
  await add('briefings-add', 'bridge.txt', bridge, { origin: 'Road office' }, 'Added: 1 briefing');
  await until(
    () => read(standIn.posts.all.at(-1)?.body ?? {}).includes('mentions “Petra Holm”'),
    'a post',
    patience,
  );
  const post = standIn.posts.all.at(-1);
  if (post !== undefined) {
    const done = 'In the channel chosen, when the briefing came in';
    photographer.shots.push({ name: 'briefings-post', done, body: post.body, files: [], isPrivate: false });
  }
  await add(
    'briefings-label',
    'tunnel.txt',
    'The tunnel under the bay will open in May, the road office said.',
    { title: 'The tunnel', audience: role, embargo: '2099-01-01 10:00' },
    'For: 1 role',
  );
  const cited = standIn.command('ask', { question });
  await cited.answer(patience);
  const similar = await add('briefings-similar', 'bridge-2.txt', later, {}, 'is nearly the text of');
  await photographer.press(
    'briefings-version',
    similar,
    'New version of “The Norrvik bridge”',
    'Kept as version 2',
  );
  const called = { briefing: 'norrvik' };
  await photographer.command('briefings-list', 'briefings list', {}, 'own briefings');
  await photographer.command('briefings-show', 'briefings show', called, 'Last changed');
  const history = await photographer.command('briefings-history', 'briefings history', called, 'History of');
  const menu = allComponents(objects(history.message?.body.components)).find(({ type }) => type === 3);
  await photographer.take(
    'briefings-changes',
    'Version 2, in the menu of the history',
    standIn.choose(history, String(menu?.custom_id), ['2']),
    'What version 2 changed',
  );
  const asked = await photographer.command('briefings-remove', 'briefings remove', called, 'Remove “');
  await photographer.press('briefings-removed', asked, 'Remove it', 'Removed');
  await photographer.take('marked', 'An answer whose words stand no more', cited, 'withdrawn on');
}
