import { isDeepStrictEqual } from 'node:util';

/** A command as data: what the code has, or what Discord says is registered. */
export type CommandData = Readonly<Record<string, unknown>>;

/** What must be done so that what is registered becomes what the code has. */
export interface RegistrationChange {
  readonly kind: 'add' | 'change' | 'remove';
  /** The name as a person knows it: `/ask`, or a bare name for a command of a menu. */
  readonly name: string;
  /** The fields that differ, for a change. */
  readonly fields: readonly string[];
}

/** Commands for one guild cannot say where they are offered: they are offered there. */
export type Scope = 'global' | 'guild';

const chatInput = 1;

/** Fields that Discord keeps for a command beside its options; the others it returns are its own. */
const kept = [
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'default_member_permissions',
  'nsfw',
] as const;

/** Where a command is offered: said only by one that is registered everywhere. */
export const globalFields: readonly string[] = ['integration_types', 'contexts'];

const keptInOptions = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'autocomplete',
  'choices',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
] as const;

const keptInChoices = ['name', 'name_localizations', 'value'] as const;

/**
 * A command without what Discord adds to it (ids, versions) and without values that mean the same as saying
 * nothing, so that two that behave alike are equal.
 */
function normalCommand(command: CommandData, scope: Scope): CommandData {
  return {
    ...meaningful(command, scope === 'global' ? [...kept, ...globalFields] : kept),
    type: typeof command.type === 'number' ? command.type : chatInput,
    options: normalOptions(command.options),
  };
}

function normalOptions(options: unknown): CommandData[] {
  if (!Array.isArray(options)) return [];
  return options.filter(isData).map((option) => ({
    ...meaningful(option, keptInOptions),
    options: normalOptions(option.options),
  }));
}

function meaningful(data: CommandData, fields: readonly string[]): Record<string, unknown> {
  const entries = fields
    .map((field): [string, unknown] => [field, settled(field, data[field])])
    // A command of a menu has no description, which Discord keeps as an empty one.
    .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '');
  return Object.fromEntries(entries);
}

/** Lists whose order means nothing are sorted; an empty list of translations or choices is none. */
function settled(field: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    if (field === 'choices') return value.filter(isData).map((choice) => meaningful(choice, keptInChoices));
    return value.map(Number).sort((a, b) => a - b);
  }
  if (isData(value) && Object.keys(value).length === 0) return undefined;
  return value;
}

function isData(value: unknown): value is CommandData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyOf(command: CommandData): string {
  return `${String(command.type)} ${String(command.name)}`;
}

function shownName(command: CommandData): string {
  const name = String(command.name);
  return command.type === chatInput ? `/${name}` : name;
}

/**
 * The changes that lead from the commands that are registered to those that are wanted: additions, changes,
 * removals.
 */
export function compareCommands(
  registered: readonly CommandData[],
  wanted: readonly CommandData[],
  scope: Scope,
): RegistrationChange[] {
  const before = new Map(
    registered.map((command) => normalCommand(command, scope)).map((c) => [keyOf(c), c]),
  );
  const after = new Map(wanted.map((command) => normalCommand(command, scope)).map((c) => [keyOf(c), c]));
  const added = [...after].filter(([key]) => !before.has(key));
  const removed = [...before].filter(([key]) => !after.has(key));
  const changed = [...after].flatMap(([key, command]): RegistrationChange[] => {
    const old = before.get(key);
    if (old === undefined) return [];
    const fields = [...new Set([...Object.keys(old), ...Object.keys(command)])];
    const differing = fields.filter((field) => !isDeepStrictEqual(old[field], command[field]));
    return differing.length === 0 ? [] : [{ kind: 'change', name: shownName(command), fields: differing }];
  });
  return [
    ...added.map(([, command]) => ({ kind: 'add' as const, name: shownName(command), fields: [] })),
    ...changed,
    ...removed.map(([, command]) => ({ kind: 'remove' as const, name: shownName(command), fields: [] })),
  ];
}
