import { isObject, objects, type Json } from './json.js';

/* The data of interactions, as Discord sends them for what a person does. */

/** A file that someone attaches, as Discord describes it to the bot. */
export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
}

/** The option of a slash command as it is sent, by name; the type follows from the value. */
export type OptionValues = Readonly<Record<string, string | number | boolean | Attachment>>;

export function shown({ id, filename, size, url }: Attachment): Json {
  return { id, filename, size, url, proxy_url: url, ephemeral: true };
}

/** What Discord sends along with roles (6) or channels (8) that were chosen. */
function resolvedPlaces(menu: unknown, ids: readonly string[]): Json {
  if (menu === 6) return { roles: Object.fromEntries(ids.map((id) => [id, { id, name: 'role' }])) };
  if (menu !== 8) return {};
  return {
    channels: Object.fromEntries(ids.map((id) => [id, { id, name: 'channel', type: 0, permissions: '0' }])),
  };
}

export function sentOptions(options: OptionValues): Json[] {
  const types = { string: 3, number: 4, boolean: 5 } as const;
  return Object.entries(options).map(([name, value]) => {
    if (typeof value === 'object') return { name, type: 11, value: value.id };
    const kind = typeof value;
    if (kind !== 'string' && kind !== 'number' && kind !== 'boolean') throw new TypeError(`option ${name}`);
    return { name, type: types[kind], value };
  });
}

/** What is chosen from a menu: it must offer these, and take as many. */
export function chosenData(menu: Json, customId: string, values: readonly string[]): Json {
  const { type, min_values: least = 1, max_values: most = 1 } = menu;
  if (values.length < Number(least) || values.length > Number(most)) {
    throw new Error(`${values.length} values chosen, of ${String(least)} to ${String(most)}`);
  }
  const offered = objects(menu.options).map(({ value }) => value);
  if (type === 3 && !values.every((value) => offered.includes(value))) {
    throw new Error(`${values.join(', ')} is not offered`);
  }
  return {
    component_type: type,
    custom_id: customId,
    values,
    resolved: resolvedPlaces(type, values),
  };
}

/** What is filled into a form, by field: a text, ids of roles that are chosen, or files that are attached. */
export type FormValues = Readonly<Record<string, string | readonly (string | Attachment)[]>>;

/**
 * A form that is filled in. Each field must be there and take what is filled in; one that nothing is filled into is sent as
 * it was opened.
 */
export function filledIn(form: Json, values: FormValues): Json {
  const fields = objects(form.components).map(({ component }) => (isObject(component) ? component : {}));
  const known = fields.map(({ custom_id: id }) => String(id));
  const strange = Object.keys(values).filter((name) => !known.includes(name));
  if (strange.length > 0) throw new Error(`the form has no field ${strange.join(', ')}`);
  const attached = Object.values(values).flatMap((value) => (typeof value === 'string' ? [] : value));
  const attachments = attached.filter((one) => typeof one !== 'string');
  return {
    custom_id: form.custom_id,
    components: fields.map((field) => ({
      type: 18,
      component: filledField(field, values[String(field.custom_id)]),
    })),
    resolved: {
      ...(attachments.length > 0 && {
        attachments: Object.fromEntries(attachments.map((one) => [one.id, shown(one)])),
      }),
      ...resolvedPlaces(
        6,
        attached.filter((one) => typeof one === 'string'),
      ),
    },
  };
}

function filledField(field: Json, value: FormValues[string] | undefined): Json {
  const { type, custom_id, required = true } = field;
  const name = String(custom_id);
  if (type === 4) {
    const text = value ?? field.value ?? '';
    if (typeof text !== 'string') throw new TypeError(`${name} takes text`);
    if (required === true && text === '') throw new Error(`${name} must be filled in`);
    if (text.length > Number(field.max_length ?? 4000)) throw new Error(`${name} does not take so much`);
    return { type, custom_id, value: text };
  }
  const usual = objects(field.default_values).map(({ id }) => String(id));
  const chosen = value ?? usual;
  if (typeof chosen === 'string') throw new TypeError(`${name} takes no text`);
  const [least, most] = [Number(field.min_values ?? 1), Number(field.max_values ?? 1)];
  const mayBeEmpty = required === false && chosen.length === 0;
  if (!mayBeEmpty && (chosen.length < least || chosen.length > most)) {
    throw new Error(
      `${String(chosen.length)} given to ${name}, which takes ${String(least)} to ${String(most)}`,
    );
  }
  return {
    type,
    custom_id,
    values: chosen.map((one) => (typeof one === 'string' ? one : one.id)),
  };
}
