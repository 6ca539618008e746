import { isObject, objects, type Json } from '../discord/stand-in/json.js';
import type { UploadedFile } from '../discord/stand-in/rest.js';
import { html, markdownHtml } from './markdown-html.js';
import { style } from './style.js';

/** One reply as it was sent, to be drawn. */
export interface Shot {
  /** Lower-case letters and hyphens: the picture's name. */
  readonly name: string;
  /** What somebody did. */
  readonly done: string;
  readonly body: Json;
  readonly files: readonly UploadedFile[];
  /** Whether the asker alone sees it. */
  readonly isPrivate: boolean;
}

/** What roles and channels are called, by their ids. */
export type Names = ReadonlyMap<string, string>;

/** A page of replies, each in a `figure` with the picture's name as its id. */
export function page(shots: readonly Shot[], names: Names, theme: 'dark' | 'light'): string {
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    '<title>Replies, roughly as Discord draws them</title>',
    `<style>${style}</style><body class="${theme}">`,
    ...shots.map((shot) => figure(shot, names)),
    '</body></html>',
  ].join('\n');
}

function figure({ name, done, body, files, isPrivate }: Shot, names: Names): string {
  const drawn = objects(body.components)
    .map((one) => component(one, files, names))
    .join('');
  const eye = isPrivate ? '<div class="only">◉ Only you can see this · <b>Dismiss message</b></div>' : '';
  return `<figure id="${html(name)}">
<div class="done">${html(done)}</div>
<div class="message"><div class="avatar">R</div><div class="said">
<div class="who">Rapporteur<span class="app">APP</span><span class="time">Today at 09:41</span></div>
${drawn}${eye}</div></div>
<figcaption>An approximation of Discord’s look, not a screenshot of it.</figcaption>
</figure>`;
}

/** A component of a message by its number in Discord's API. One that the bot never sends is marked. */
export function component(data: Json, files: readonly UploadedFile[], names: Names): string {
  const children = (): string =>
    objects(data.components)
      .map((one) => component(one, files, names))
      .join('');
  switch (data.type) {
    case 17:
      return `<div class="container" style="--accent:${colour(data.accent_color)}">${children()}</div>`;
    case 10:
      return `<div class="text">${markdownHtml(String(data.content))}</div>`;
    case 14:
      return `<div class="separator${data.divider === false ? ' blank' : ''}"></div>`;
    case 13:
      return file(data, files);
    case 1:
      return `<div class="row">${children()}</div>`;
    case 2:
      return `<button class="style-${html(String(data.style))}"${data.disabled === true ? ' disabled' : ''}>${html(String(data.label))}</button>`;
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return select(data, names);
    default:
      return `<mark>component ${html(String(data.type))}</mark>`;
  }
}

function colour(accent: unknown): string {
  return typeof accent === 'number' ? `#${accent.toString(16).padStart(6, '0')}` : 'transparent';
}

function file(data: Json, files: readonly UploadedFile[]): string {
  const name = isObject(data.file) ? String(data.file.url).replace('attachment://', '') : '';
  const bytes = files.find((one) => one.name === name)?.bytes.length;
  const size = bytes === undefined ? '' : `<small>${(bytes / 1000).toFixed(1)} kB</small>`;
  return `<div class="file"><span class="sheet"></span><div><span class="link">${html(name)}</span>${size}</div></div>`;
}

/** A menu, shut: what is chosen, or the words that stand there while nothing is. */
function select(data: Json, names: Names): string {
  const sign = data.type === 8 ? '#' : '@';
  const chosen = [
    ...objects(data.options)
      .filter((option) => option.default === true)
      .map(({ label }) => String(label)),
    ...objects(data.default_values).map(({ id }) => `${sign}${names.get(String(id)) ?? String(id)}`),
  ];
  const isMultiple = Number(data.max_values ?? 1) > 1;
  const inside =
    chosen.length === 0
      ? `<span class="nothing">${html(typeof data.placeholder === 'string' ? data.placeholder : '')}</span>`
      : chosen.map((one) => `<span${isMultiple ? ' class="chip"' : ''}>${html(one)}</span>`).join('');
  return `<div class="select"><div>${inside}</div><span class="arrow"></span></div>`;
}
