import type { Words } from '../messages/phrase.js';
import { write, type Language } from '../messages/write.js';
import type { Failure } from '../model/result.js';
import type { FormIn, MenuIn, PartIn, PlainReply, Reply } from './reply.js';

type Write = (words: Words) => string;

/** A reply in a language. */
export function plain({ tone, parts, actions, menus, alsoCites }: Reply, language: Language): PlainReply {
  const own: Write = (words) => write(words, language);
  return {
    tone,
    parts: parts.map((part) => plainPart(part, own)),
    actions: actions.map((action) => ({ ...action, label: own(action.label) })),
    ...(menus && { menus: menus.map((menu) => plainMenu(menu, own)) }),
    ...(alsoCites && { alsoCites }),
  };
}

function plainPart(part: PartIn<Words>, own: Write): PartIn<string> {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'note':
    case 'answer':
      return { kind: part.kind, text: own(part.text) };
    case 'passage': {
      const { note, ...rest } = part;
      return { ...rest, ...(note !== undefined && { note: own(note) }) };
    }
    case 'table':
      return { kind: 'table', columns: part.columns.map(own), rows: part.rows.map((row) => row.map(own)) };
    case 'list':
      return { kind: 'list', items: part.items.map(own) };
    case 'messages':
      return {
        kind: 'messages',
        items: part.items.map(({ text, ...message }) => ({ ...message, text: own(text) })),
      };
    case 'difference':
    case 'copy':
    case 'file':
    case 'archive':
      return part;
  }
}

function plainMenu({ of, label, placeholder, ...rest }: MenuIn<Words>, own: Write): MenuIn<string> {
  return {
    ...rest,
    label: own(label),
    placeholder: own(placeholder),
    of: typeof of === 'string' ? of : of.map((choice) => ({ ...choice, label: own(choice.label) })),
  };
}

/** A form in a language. */
export function plainForm({ title, fields, ...rest }: FormIn<Words>, language: Language): FormIn<string> {
  const own: Write = (words) => write(words, language);
  return {
    ...rest,
    title: own(title),
    fields: fields.map(({ hint, ...field }) => ({
      ...field,
      label: own(field.label),
      ...(hint !== undefined && { hint: own(hint) }),
    })),
  };
}

/** A failure in a language. */
export function plainFailure({ code, message }: Failure<Words>, language: Language): Failure {
  return { code, message: write(message, language) };
}
