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

/** A form that is filled in. Each field must be there; one that is not filled in is sent empty. */
export function filledIn(form: Json, values: Readonly<Record<string, string>>): Json[] {
  const components = objects(form.components).map((label) => {
    const { custom_id: field } = isObject(label.component) ? label.component : {};
    return { type: 18, component: { type: 4, custom_id: field, value: values[String(field)] ?? '' } };
  });
  const known = components.map(({ component }) => component.custom_id);
  const strange = Object.keys(values).filter((name) => !known.includes(name));
  if (strange.length > 0) throw new Error(`the form has no field ${strange.join(', ')}`);
  return components;
}
