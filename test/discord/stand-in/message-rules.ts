import { isAbsent, isObject, objects, type Json } from './json.js';
import type { UploadedFile } from './rest.js';

/*
 * What Discord refuses in a message, written down from its documentation and from measurement. On purpose
 * none of it comes from src/discord/limits.ts: a wrong limit there must fail here.
 */

export const flag = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, componentsV2: 1 << 15 } as const;

const type = {
  row: 1,
  button: 2,
  stringSelect: 3,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const;

const selects: readonly unknown[] = [
  type.stringSelect,
  type.userSelect,
  type.roleSelect,
  type.mentionableSelect,
  type.channelSelect,
];

const inContainer: readonly unknown[] = [
  type.row,
  type.section,
  type.text,
  type.gallery,
  type.file,
  type.separator,
];

export interface MessageContext {
  /** Flags that this request may set. */
  readonly flags: number;
  /** The message has the Components V2 flag already: it is never lost. */
  readonly isV2: boolean;
}

/** Everything that is wrong with a message's body; empty when Discord would take it. */
export function messageFaults(body: unknown, context: MessageContext): string[] {
  if (!isObject(body)) return ['the body is no object'];
  const faults: string[] = [];
  const flags = isAbsent(body.flags) ? 0 : body.flags;
  if (typeof flags !== 'number') faults.push('flags is no number');
  else if ((flags & ~context.flags) !== 0) faults.push(`flags ${flags} may not be set here`);
  const v2 = context.isV2 || (typeof flags === 'number' && (flags & flag.componentsV2) !== 0);

  if (!isAbsent(body.content)) {
    if (typeof body.content !== 'string') faults.push('content is no string');
    else if (body.content.length > 2000) faults.push('content is over 2000 characters');
  }
  if (!isAbsent(body.components) && !Array.isArray(body.components)) faults.push('components is no list');
  const components = objects(body.components);
  if (v2) {
    for (const field of ['content', 'embeds', 'poll', 'sticker_ids']) {
      const value = body[field];
      if (!isAbsent(value) && value !== '') faults.push(`${field} beside Components V2`);
    }
  } else {
    if (components.some((component) => component.type !== type.row))
      faults.push('Components V2 without its flag');
    if (components.length > 5) faults.push('over 5 rows');
    const empty = isAbsent(body.content) || body.content === '';
    if (empty && components.length === 0 && objects(body.embeds).length === 0)
      faults.push('an empty message');
  }
  faults.push(...mentionFaults(body.allowed_mentions), ...treeFaults(components, v2));
  return faults;
}

function mentionFaults(mentions: unknown): string[] {
  if (isAbsent(mentions)) return [];
  if (!isObject(mentions)) return ['allowed_mentions is no object'];
  const kinds = Array.isArray(mentions.parse) ? mentions.parse : [];
  return kinds.every((kind) => ['users', 'roles', 'everyone'].includes(String(kind)))
    ? []
    : ['allowed_mentions names an unknown kind'];
}

/** Every component with those nested in it. */
export function allComponents(components: readonly Json[]): Json[] {
  return components.flatMap((component) => [
    component,
    ...allComponents(objects(component.components)),
    ...(isObject(component.accessory) ? [component.accessory] : []),
  ]);
}

function treeFaults(components: readonly Json[], v2: boolean): string[] {
  const all = allComponents(components);
  const faults = all.flatMap((component) => componentFaults(component));
  if (v2 && all.length > 40) faults.push(`${all.length} components, over 40`);

  const texts = all.filter((component) => component.type === type.text).map(({ content }) => String(content));
  const characters = texts.reduce((sum, content) => sum + content.length, 0);
  if (characters > 4000) faults.push(`${characters} characters of text, over 4000`);
  const bytes = texts.reduce((sum, content) => sum + Buffer.byteLength(content) + 12, 0);
  if (bytes > 10_170) faults.push(`${bytes} bytes of text, over 10170: Discord answers 500`);

  const ids = all
    .filter((component) => !isAbsent(component.custom_id))
    .map(({ custom_id }) => String(custom_id));
  if (new Set(ids).size < ids.length) faults.push('a custom_id twice');
  const topLevel = [...inContainer, type.container];
  for (const component of components) {
    if (!topLevel.includes(component.type)) faults.push(`component ${String(component.type)} at the top`);
  }
  return faults;
}

function componentFaults(component: Json): string[] {
  const children = objects(component.components);
  switch (component.type) {
    case type.container:
      return [
        ...(children.length === 0 ? ['an empty container'] : []),
        ...children
          .filter((child) => !inContainer.includes(child.type))
          .map((child) => `component ${String(child.type)} in a container`),
        ...colourFaults(component.accent_color),
      ];
    case type.text:
      return textFaults(component.content);
    case type.separator:
      return [
        ...(isAbsent(component.divider) || typeof component.divider === 'boolean'
          ? []
          : ['a divider that is no boolean']),
        ...(isAbsent(component.spacing) || component.spacing === 1 || component.spacing === 2
          ? []
          : ['a spacing that is neither 1 nor 2']),
      ];
    case type.section:
      return [
        ...(children.length < 1 || children.length > 3 ? ['a section without 1 to 3 texts'] : []),
        ...(children.every((child) => child.type === type.text) ? [] : ['a section with more than texts']),
        ...(isObject(component.accessory) &&
        (component.accessory.type === type.button || component.accessory.type === type.thumbnail)
          ? []
          : ['a section without an accessory']),
      ];
    case type.row:
      return rowFaults(children);
    case type.button:
      return buttonFaults(component);
    case type.stringSelect:
      return [...menuFaults(component), ...optionFaults(component.options)];
    case type.userSelect:
    case type.roleSelect:
    case type.mentionableSelect:
    case type.channelSelect:
      return menuFaults(component);
    case type.thumbnail:
    case type.gallery:
    case type.file:
      return [];
    default:
      return [`component ${String(component.type)} is not one a message can hold`];
  }
}

function colourFaults(colour: unknown): string[] {
  if (isAbsent(colour)) return [];
  const fine = typeof colour === 'number' && Number.isInteger(colour) && colour >= 0 && colour <= 0xff_ff_ff;
  return fine ? [] : ['an accent colour that is none'];
}

function textFaults(content: unknown): string[] {
  if (typeof content !== 'string') return ['a text display without text'];
  return [
    ...(content.trim() === '' ? ['a text display with nothing in it'] : []),
    ...(/\p{Surrogate}/u.test(content) ? ['half a surrogate pair'] : []),
  ];
}

function rowFaults(children: readonly Json[]): string[] {
  const buttons = children.filter((child) => child.type === type.button).length;
  const menus = children.filter((child) => selects.includes(child.type)).length;
  if (buttons + menus < children.length) return ['a row with more than buttons and menus'];
  if (children.length === 0) return ['an empty row'];
  if (buttons > 5) return ['over 5 buttons in a row'];
  return menus > 1 || (menus === 1 && buttons > 0) ? ['a menu that shares its row'] : [];
}

function idFaults(id: unknown): string[] {
  return typeof id === 'string' && id.length >= 1 && id.length <= 100
    ? []
    : ['a custom_id not of 1 to 100 characters'];
}

function buttonFaults(button: Json): string[] {
  const faults: string[] = [];
  const { style, label, custom_id: id, url } = button;
  if (typeof style !== 'number' || style < 1 || style > 6) faults.push(`a button of style ${String(style)}`);
  if (style === 5) {
    if (typeof url !== 'string') faults.push('a link button without url');
    if (!isAbsent(id)) faults.push('a link button with custom_id');
  } else if (style !== 6) {
    if (isAbsent(id) && isAbsent(url)) faults.push('a button with neither custom_id nor url');
    else faults.push(...idFaults(id));
    if (!isAbsent(url)) faults.push('a url on a button that is no link');
  }
  if (!isAbsent(label) && (typeof label !== 'string' || label.length > 80))
    faults.push('a label over 80 characters');
  if ((isAbsent(label) || label === '') && isAbsent(button.emoji) && style !== 6) {
    faults.push('a button with neither label nor emoji');
  }
  return faults;
}

/** What is wrong with a menu, whatever is chosen from. */
function menuFaults(menu: Json): string[] {
  const { custom_id: id, placeholder } = menu;
  const number = (value: unknown): number => (isAbsent(value) ? 1 : Number(value));
  const [least, most] = [number(menu.min_values), number(menu.max_values)];
  const options = objects(menu.options);
  const chosen =
    objects(menu.default_values).length + options.filter((option) => option.default === true).length;
  return [
    ...idFaults(id),
    ...(isAbsent(placeholder) || (typeof placeholder === 'string' && placeholder.length <= 150)
      ? []
      : ['a placeholder over 150 characters']),
    ...(least >= 0 && least <= 25 && most >= 1 && most <= 25 && least <= most
      ? []
      : ['a menu for a wrong number of values']),
    ...(menu.type === type.stringSelect && most > options.length ? ['a menu for more than it offers'] : []),
    ...(chosen > most || (chosen > 0 && chosen < least) ? ['a menu with a wrong number chosen'] : []),
  ];
}

function optionFaults(options: unknown): string[] {
  const all = objects(options);
  const faults: string[] = [];
  if (all.length < 1 || all.length > 25) faults.push('a menu without 1 to 25 options');
  const values = all.map(({ value }) => String(value));
  if (new Set(values).size < values.length) faults.push('a select value twice');
  for (const option of all) {
    for (const field of ['label', 'value', 'description']) {
      const value = option[field];
      if (typeof value === 'string' && value.length > 100)
        faults.push(`an option's ${field} over 100 characters`);
    }
    for (const field of ['label', 'value']) {
      if (typeof option[field] !== 'string' || option[field] === '')
        faults.push(`an option without ${field}`);
    }
  }
  return faults;
}

/** Bytes of one file that everyone may attach. */
export const usualUploadLimit = 10 << 20;

/**
 * What is wrong with the files of a message: one that is shown and not sent, or sent and not shown, or too large.
 * @param most Bytes that one may have.
 */
export function fileFaults(body: unknown, files: readonly UploadedFile[], most = usualUploadLimit): string[] {
  const components = isObject(body) ? allComponents(objects(body.components)) : [];
  const shown = components
    .filter((component) => component.type === type.file)
    .map(({ file }) => (isObject(file) ? String(file.url) : 'nothing'));
  const sent = files.map(({ name }) => `attachment://${name}`);
  return [
    ...shown.filter((url) => !sent.includes(url)).map((url) => `${url} is not sent along`),
    ...sent.filter((url) => !shown.includes(url)).map((url) => `${url} is shown by no component`),
    ...(new Set(sent).size < sent.length ? ['two files of one name'] : []),
    ...(files.length > 10 ? ['over 10 files'] : []),
    ...files.filter(({ bytes }) => bytes.length > most).map(({ name }) => `${name} is too large`),
    ...files.filter(({ bytes }) => bytes.length === 0).map(({ name }) => `${name} is empty`),
  ];
}

/** What stands in the rows of a modal. */
const inModal = { ...type, textInput: 4, label: 18, fileUpload: 19 } as const;

/** What Discord refuses in a modal. */
export function modalFaults(data: unknown): string[] {
  if (!isObject(data)) return ['a modal without data'];
  const rows = objects(data.components);
  const fields = rows.map(({ component }) => (isObject(component) ? component : {}));
  const ids = fields.map(({ custom_id: id }) => String(id));
  return [
    ...rows.flatMap(labelFaults),
    ...fields.flatMap(fieldFaults),
    ...(new Set(ids).size < ids.length ? ['a field of a modal twice'] : []),
    ...idFaults(data.custom_id),
    ...(typeof data.title === 'string' && data.title.length >= 1 && data.title.length <= 45
      ? []
      : ['a modal title not of 1 to 45 characters']),
    ...(rows.length < 1 || rows.length > 5 ? ['a modal without 1 to 5 rows'] : []),
  ];
}

function labelFaults({ type: kind, label, description }: Json): string[] {
  return [
    ...(kind === inModal.label ? [] : [`a row of type ${String(kind)} in a modal`]),
    ...(typeof label === 'string' && label.length >= 1 && label.length <= 45
      ? []
      : ['a label not of 1 to 45 characters']),
    ...(isAbsent(description) ||
    (typeof description === 'string' && description.length >= 1 && description.length <= 100)
      ? []
      : ['a description in a modal not of 1 to 100 characters']),
  ];
}

function fieldFaults(field: Json): string[] {
  const { type: kind, custom_id: id, required, style, value } = field;
  const [least, most] = [Number(field.min_values ?? 1), Number(field.max_values ?? 1)];
  const faults = idFaults(id);
  if (!isAbsent(required) && typeof required !== 'boolean') faults.push('a required that is no boolean');
  switch (kind) {
    case inModal.textInput: {
      const [shortest, longest] = [Number(field.min_length ?? 0), Number(field.max_length ?? 4000)];
      if (style !== 1 && style !== 2) faults.push('a text input of no style');
      if (!(shortest >= 0 && longest >= 1 && longest <= 4000 && shortest <= longest))
        faults.push('a text input for a wrong number of characters');
      if (
        !isAbsent(value) &&
        (typeof value !== 'string' || value.length > longest || value.length < shortest)
      )
        faults.push('a text input with a value that it does not take');
      if (typeof field.placeholder === 'string' && field.placeholder.length > 100)
        faults.push('a placeholder over 100 characters in a modal');
      return faults;
    }
    case inModal.fileUpload:
      return least >= 0 && least <= 10 && most >= 1 && most <= 10 && least <= most
        ? faults
        : [...faults, 'an upload for a wrong number of files'];
    case inModal.roleSelect:
    case inModal.channelSelect:
      return [...faults, ...menuFaults(field)];
    case inModal.stringSelect:
      return [...faults, ...menuFaults(field), ...optionFaults(field.options)];
    default:
      return [...faults, `a field of type ${String(kind)} in a modal`];
  }
}

/** What Discord refuses among suggestions. */
export function choiceFaults(data: unknown): string[] {
  if (!isObject(data) || !Array.isArray(data.choices)) return ['suggestions without choices'];
  const choices = objects(data.choices);
  const faults = choices.flatMap(({ name, value }) => [
    ...(typeof name === 'string' && name.length >= 1 && name.length <= 100
      ? []
      : ['a choice name not of 1 to 100 characters']),
    ...(typeof value === 'number' || (typeof value === 'string' && value.length >= 1 && value.length <= 100)
      ? []
      : ['a choice value not of 1 to 100 characters']),
  ]);
  return data.choices.length > 25 ? [...faults, 'over 25 choices'] : faults;
}
