import { isAbsent, isObject, objects, type Json } from './json.js';

/* What Discord refuses in a bulk overwrite of commands, from its documentation and from measurement. */

const kind = { chat: 1, user: 2, message: 3 } as const;

const name = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const most = new Map<unknown, number>([
  [kind.chat, 100],
  [kind.user, 15],
  [kind.message, 15],
]);

const optionTypes = { subcommand: 1, group: 2, string: 3, integer: 4, number: 10, last: 11 } as const;

/** The languages that Discord has, by its names (Discord's reference, "Locales"). */
const locales: readonly string[] = [
  ...['id', 'da', 'de', 'en-GB', 'en-US', 'es-ES', 'es-419', 'fr', 'hr', 'it', 'lt', 'hu', 'nl', 'no', 'pl'],
  ...['pt-BR', 'ro', 'fi', 'sv-SE', 'vi', 'tr', 'cs', 'el', 'bg', 'ru', 'uk', 'hi', 'th', 'zh-CN', 'ja'],
  ...['zh-TW', 'ko'],
];

/** Everything that is wrong with the list of commands; empty when Discord would take it. */
export function commandFaults(body: unknown): string[] {
  if (!Array.isArray(body)) return ['the body is no list'];
  if (!body.every(isObject)) return ['a command that is no object'];
  const faults = body.flatMap((command) => oneCommandFaults(command));
  for (const [type, number] of most) {
    const same = body.filter((command) => typeOf(command) === type);
    if (same.length > number) faults.push(`over ${number} commands of type ${String(type)}`);
    for (const locale of [null, ...locales]) {
      const names = same.map((command) => shownName(command, locale));
      if (new Set(names).size < names.length) {
        faults.push(`a command name twice${locale === null ? '' : ` in ${locale}`}`);
      }
    }
  }
  return faults;
}

function typeOf(command: Json): unknown {
  return isAbsent(command.type) ? kind.chat : command.type;
}

/** What a command is called in a language, or in none. */
function shownName({ name: own, name_localizations: translations }: Json, locale: string | null): unknown {
  return locale === null || !isObject(translations) ? own : (translations[locale] ?? own);
}

/** Translations follow the rules of what they translate, and are of languages that there are. */
function translationFaults(
  data: Json,
  field: 'name' | 'description',
  faultsOf: (value: unknown) => string[],
): string[] {
  const translations = data[`${field}_localizations`];
  if (isAbsent(translations)) return [];
  if (!isObject(translations)) return [`${field}_localizations is no object`];
  return Object.entries(translations).flatMap(([locale, value]) => [
    ...(locales.includes(locale) ? [] : [`${locale} is no language`]),
    ...(value === null ? [] : faultsOf(value).map((fault) => `${fault} in ${locale}`)),
  ]);
}

function oneCommandFaults(command: Json): string[] {
  const label = `/${String(command.name)}`;
  const faults: string[] = [];
  const type = typeOf(command);
  if (!most.has(type)) faults.push(`type ${String(type)}`);
  if (type === kind.chat) {
    faults.push(...wordsFaults(command));
    if (characters(command) > 8000) faults.push('over 8000 characters in all');
  } else faults.push(...menuFaults(command));
  const permissions = command.default_member_permissions;
  if (!isAbsent(permissions) && (typeof permissions !== 'string' || !/^\d+$/u.test(permissions))) {
    faults.push('default_member_permissions is no string of digits');
  }
  for (const field of ['contexts', 'integration_types']) {
    const value = command[field];
    if (isAbsent(value)) continue;
    if (!Array.isArray(value) || value.length === 0 || new Set(value).size < value.length) {
      faults.push(`${field} is no list of different numbers`);
    }
  }
  faults.push(...optionsFaults(command.options));
  return faults.map((fault) => `${label}: ${fault}`);
}

/** Of the name and the description of a slash command or an option. */
function wordsFaults(data: Json): string[] {
  return [
    ...nameFaults(data.name),
    ...translationFaults(data, 'name', nameFaults),
    ...describedFaults(data.description),
    ...translationFaults(data, 'description', describedFaults),
  ];
}

function menuFaults(command: Json): string[] {
  const { description, options, description_localizations: translated } = command;
  return [
    ...titleFaults(command.name),
    ...translationFaults(command, 'name', titleFaults),
    ...(isAbsent(translated) ? [] : ['a translated description on a menu command']),
    ...(isAbsent(description) || description === '' ? [] : ['a description on a menu command']),
    ...(isAbsent(options) ? [] : ['options on a menu command']),
  ];
}

function titleFaults(value: unknown): string[] {
  const fine = typeof value === 'string' && value.trim() === value && value.length >= 1 && value.length <= 32;
  return fine ? [] : ['a name not of 1 to 32 characters'];
}

function choiceNameFaults(value: unknown): string[] {
  const fine = typeof value === 'string' && value.length >= 1 && value.length <= 100;
  return fine ? [] : ['a choice name not of 1 to 100 characters'];
}

function nameFaults(value: unknown): string[] {
  if (typeof value !== 'string' || !name.test(value)) return ['a name that is none'];
  return value === value.toLowerCase() ? [] : ['an upper-case name'];
}

function describedFaults(value: unknown): string[] {
  const fine = typeof value === 'string' && value.length >= 1 && value.length <= 100;
  return fine ? [] : ['a description not of 1 to 100 characters'];
}

function optionsFaults(value: unknown): string[] {
  if (isAbsent(value)) return [];
  if (!Array.isArray(value) || !value.every(isObject)) return ['options is no list of objects'];
  const faults = value.flatMap((option) => optionFaults(option));
  if (value.length > 25) faults.push('over 25 options');
  if (new Set(value.map((option) => option.name)).size < value.length) faults.push('an option name twice');
  const firstOptional = value.findIndex((option) => option.required !== true);
  if (firstOptional !== -1 && value.slice(firstOptional).some((option) => option.required === true)) {
    faults.push('a required option after an optional one');
  }
  return faults;
}

function optionFaults(option: Json): string[] {
  const { type, choices } = option;
  const faults = wordsFaults(option);
  if (typeof type !== 'number' || type < 1 || type > optionTypes.last)
    faults.push(`option type ${String(type)}`);
  if (!isAbsent(choices)) {
    if (option.autocomplete === true) faults.push('choices beside autocomplete');
    const all = objects(choices);
    if (all.length > 25) faults.push('over 25 choices');
    for (const choice of all) {
      faults.push(...choiceNameFaults(choice.name), ...translationFaults(choice, 'name', choiceNameFaults));
      if (typeof choice.value === 'string' && choice.value.length > 100)
        faults.push('a choice value over 100');
    }
  }
  const suggesting: readonly unknown[] = [optionTypes.string, optionTypes.integer, optionTypes.number];
  if (option.autocomplete === true && !suggesting.includes(type))
    faults.push('autocomplete on an option without text');
  const range = (field: string, least: number): void => {
    const value = option[field];
    if (isAbsent(value)) return;
    if (type !== optionTypes.string) faults.push(`${field} on an option that is no string`);
    if (typeof value !== 'number' || value < least || value > 6000)
      faults.push(`${field} not of ${least} to 6000`);
  };
  range('min_length', 0);
  range('max_length', 1);
  if (type === optionTypes.subcommand || type === optionTypes.group)
    faults.push(...optionsFaults(option.options));
  else if (!isAbsent(option.options)) faults.push('options in an option that is no subcommand');
  return faults;
}

/** Names, descriptions and choice values of a command and all its options; of each its longest translation counts. */
function characters(command: Json): number {
  const own =
    longest(command.name, command.name_localizations) +
    longest(command.description, command.description_localizations);
  const choices = objects(command.choices).reduce((sum, choice) => sum + String(choice.value).length, 0);
  return own + choices + objects(command.options).reduce((sum, option) => sum + characters(option), 0);
}

function longest(text: unknown, translations: unknown): number {
  const all = [text, ...(isObject(translations) ? Object.values(translations) : [])];
  return Math.max(0, ...all.map((one) => (typeof one === 'string' ? one.length : 0)));
}
