import { markdown, words } from './markdown.js';
import { isObject, objects, type Json } from './stand-in/json.js';
import { allComponents } from './stand-in/message-rules.js';

/** The Markdown of a message's body, line by line. */
export function linesOf(body: Json): string[] {
  return allComponents(objects(body.components))
    .filter(({ type }) => type === 10)
    .flatMap(({ content }) => String(content).split('\n'));
}

/** What a person reads in a message: its lines without formatting. */
export function read(body: Json): string {
  return linesOf(body)
    .map((line) => words(markdown(line.replace(/^(?:#{2,3} |-# |> |- )/u, ''))))
    .join('\n');
}

/** The quotations of a message: the lines behind the bar, those that touch joined. */
export function quotationsOf(body: Json): string[] {
  const texts = allComponents(objects(body.components)).filter(({ type }) => type === 10);
  return texts.flatMap(({ content }) => {
    const lines = String(content).split('\n');
    const quoted = lines
      .filter((line) => line.startsWith('> '))
      .map((line) => words(markdown(line.slice(2))));
    return quoted.length === 0 ? [] : [quoted.join('\n')];
  });
}

export interface Button {
  readonly id: string;
  readonly label: string;
  readonly disabled: boolean;
}

export function buttonsOf(body: Json): Button[] {
  return allComponents(objects(body.components))
    .filter(({ type }) => type === 2)
    .map(({ custom_id: id, label, disabled }) => ({
      id: String(id),
      label: String(label),
      disabled: disabled === true,
    }));
}

/** Whom a body may ping: none, as long as it names no kind and no one. */
export function mentionsOf(body: Json): unknown {
  return isObject(body.allowed_mentions) ? body.allowed_mentions : 'anyone';
}
