import { writeFileSync } from 'node:fs';
import { openApp, type App } from '../../src/app.js';
import { commands, messageCommands } from '../../commands/index.js';
import { faultReply } from '../../src/discord/errors.js';
import { render } from '../../src/discord/render.js';
import type { Reply } from '../../src/interface/reply.js';
import { desk } from './desk.js';
import { markdown, type MarkdownNode } from './markdown.js';
import { asker } from '../interface/asker.js';
import { newsroom, questions } from './newsroom.js';
import { isObject, objects, type Json } from './stand-in/json.js';

/*
 * node --import tsx test/discord/picture.ts OUTFILE.html [FOLDER QUESTION…]
 *
 * Draws replies roughly as Discord's dark theme would, so that a person can judge how they read. An
 * approximation: sizes and colours by eye, and Markdown by a parser that knows no lists.
 */

function html(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

function inline(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map(({ type, content, name }) => {
      const inside = typeof content === 'string' ? html(content) : inline(content);
      if (type === 'text') return inside;
      if (type === 'twemoji') return name ?? '';
      if (type === 'strikethrough') return `<s>${inside}</s>`;
      if (type === 'strong' || type === 'em') return `<${type}>${inside}</${type}>`;
      return type === 'underline' ? `<u>${inside}</u>` : `<mark>${type}: ${inside}</mark>`;
    })
    .join('');
}

const prefixes = [
  ['## ', 'h2'],
  ['### ', 'h3'],
  ['-# ', 'small'],
  ['> ', 'blockquote'],
  ['- ', 'li'],
] as const;

function line(text: string): string {
  const [prefix, tag] = prefixes.find(([start]) => text.startsWith(start)) ?? ['', 'p'];
  return `<${tag}>${inline(markdown(text.slice(prefix.length)))}</${tag}>`;
}

function component(data: Json): string {
  const children = objects(data.components).map(component).join('');
  switch (data.type) {
    case 17:
      return `<div class="container" style="border-color:#${Number(data.accent_color).toString(16)}">${children}</div>`;
    case 10:
      return `<div class="text">${String(data.content).split('\n').map(line).join('')}</div>`;
    case 14:
      return '<hr>';
    case 13:
      return `<div class="file">▤ ${html(String(isObject(data.file) ? data.file.url : '').replace('attachment://', ''))}</div>`;
    case 1:
      return `<div class="row">${children}</div>`;
    case 2:
      return `<button${data.disabled === true ? ' disabled' : ''}>${html(String(data.label))}</button>`;
    default:
      return `<mark>component ${String(data.type)}</mark>`;
  }
}

const style = `
body { background:#313338; color:#dbdee1; font:16px/1.375 "gg sans","Noto Sans",Helvetica,Arial,sans-serif; margin:24px }
.message { margin:0 0 28px; max-width:600px } .who { font-weight:500; color:#f2f3f5; margin-bottom:4px }
.who span { background:#5865f2; color:#fff; font-size:10px; border-radius:3px; padding:1px 5px; margin-left:5px }
.container { background:#2b2d31; border:1px solid #3f4147; border-left:4px solid; border-radius:8px; padding:16px }
.container > * + * { margin-top:8px } hr { border:0; border-top:1px solid #3f4147; margin:8px 0 }
p,h2,h3,small,blockquote,li { margin:0; display:block; white-space:pre-wrap; overflow-wrap:anywhere } p:empty { height:1.375em }
h2 { font-size:20px; color:#f2f3f5; margin:8px 0 4px } h3 { font-size:16px; color:#f2f3f5; margin:4px 0 }
small { font-size:13px; color:#949ba4 } blockquote { border-left:4px solid #4e5058; padding-left:12px }
li { margin-left:20px; display:list-item } strong { color:#f2f3f5; font-weight:700 }
button { background:#4e5058; color:#fff; border:0; border-radius:3px; padding:7px 16px; font:500 14px inherit; margin-right:8px }
.file { background:#232428; border-radius:6px; padding:10px 14px; color:#00a8fc }
button:disabled { opacity:.5 } mark { background:#d33; color:#fff } .note { color:#949ba4; font-size:13px; margin-bottom:20px }`;

async function reply(app: App, name: string, options: Readonly<Record<string, unknown>>): Promise<Reply> {
  const prepared = commands.find(({ data }) => data.name === name)?.prepare(options);
  if (prepared?.ok !== true) throw new Error(`/${name} is not to be had`);
  return prepared.value.run(app, await asker());
}

/** What a newsroom of the real kind says to questions. */
async function answers(folder: string, asked: readonly string[]): Promise<Reply[]> {
  const opened = await openApp({ briefingsDir: folder });
  if (!opened.ok) throw new Error(opened.failure.message);
  const app = opened.value;
  return Promise.all([
    ...asked.map((question) => reply(app, 'ask', { question })),
    reply(app, 'sources', {}),
    reply(app, 'sources', { briefing: app.briefings[0]?.id ?? '' }),
  ]);
}

/** One reply of each kind. */
async function samples(): Promise<Reply[]> {
  const { cost, praise, paid, absent, hostile } = questions;
  const calls = [
    ...[cost, praise, paid, absent, hostile].map((question) => ['ask', { question }] as const),
    ['sources', {}],
    ['sources', { page: 3 }],
    ['sources', { briefing: 'audit' }],
    ['help', {}],
    ['ask', { question: cost, briefing: 'no such thing' }],
  ] as const;
  const replies = await Promise.all(calls.map(([name, options]) => reply(newsroom, name, options)));
  return [...replies, ...(await deskSamples()), faultReply('3f9a1c7e')];
}

/** What is said and checked over the desk's texts. */
async function deskSamples(): Promise<Reply[]> {
  const draft =
    'Mayor Ingrid Solborg said: “The old quay will last three more winters.”\n\nThe new quay at Norrvik would cost €82.69 million, and 150 jobs would move to the new terminal.';
  const file = {
    name: 'speech.docx',
    read: () => Promise.resolve({ ok: true as const, value: Buffer.from(draft) }),
  };
  const message =
    '“The old quay will last three more winters, and we must not wait for the next storm” — Solberg\n> We will sing and dance all night\nThat was “the worst night”.';
  const calls = [
    ['said', { speaker: 'the mayor' }],
    ['said', { speaker: 'Solberg', about: 'ferry terminnal', since: '2025' }],
    ['said', { speaker: 'Solbert' }],
    ['check-draft', { draft: file }],
  ] as const;
  const replies = await Promise.all(calls.map(([name, options]) => reply(desk(), name, options)));
  for (const { execute } of messageCommands)
    replies.push(await execute({ text: message }, desk(), await asker()));
  return replies;
}

function draw(replies: readonly Reply[]): string {
  const messages = replies.map((one) => {
    const body = objects(render(one)).map(component).join('');
    return `<div class="message"><div class="who">Rapporteur<span>APP</span></div>${body}</div>`;
  });
  return [
    '<!doctype html><meta charset="utf-8"><title>Replies, roughly as Discord draws them</title>',
    `<style>${style}</style><div class="note">An approximation of Discord’s dark theme.</div>`,
    ...messages,
  ].join('\n');
}

const [outFile, folder, ...asked] = process.argv.slice(2);
if (outFile === undefined)
  throw new Error('give the file to write: picture.ts OUTFILE.html [FOLDER QUESTION…]');
writeFileSync(outFile, draw(folder === undefined ? await samples() : await answers(folder, asked)));
