import type { App } from '../../src/app.js';
import type { FormPress, Given, Press, ReplyPress } from '../../src/interface/command.js';
import type { Action, Menu, Reply, ReplyPart } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { fail, succeed, type Result } from '../../src/model/result.js';
import { mostPlaces, settingRanges, type Settings } from '../../src/model/settings.js';
import { counted, grouped } from './words.js';

const command = 'rapporteur';

/** Spans that are offered; the form takes any other. */
const offeredDays = [7, 30, 90, 180, 365, 730] as const;

type NumberName = keyof typeof settingRanges;

const numberLabels: Readonly<Record<NumberName, string>> = {
  perMember: 'Questions a minute, each member',
  perServer: 'Questions a minute, all together',
  keepsDays: 'Days that questions are kept',
};

const numberNames: readonly NumberName[] = ['perMember', 'perServer', 'keepsDays'];

/** What is set, in words, and what changes it. `news` is said first: what could not be done. */
export function settingsReply(settings: Settings, news: string | null = null): Reply {
  return {
    tone: news === null ? 'information' : 'error',
    parts: [
      ...(news === null ? [] : [{ kind: 'text' as const, text: `Nothing was changed. ${news}` }]),
      { kind: 'heading', text: 'Settings of this server' },
      { kind: 'table', columns: ['', ''], rows: summary(settings) },
      { kind: 'note', text: 'Every change holds at once. Who manages the server may always ask.' },
    ],
    menus: menus(settings),
    actions: actions(settings),
  };
}

function summary(settings: Settings): (readonly string[])[] {
  const { roles, channels, perMember, perServer, logChannel, keepsDays } = settings;
  return [
    [
      'Answers',
      settings.isPrivate
        ? 'for the asker alone, unless they ask otherwise'
        : 'for everybody in the channel, unless the asker wants it private',
    ],
    [
      'Who may ask',
      roles.length === 0 ? 'everybody' : `members with ${oneOf(roles.length, 'role')} chosen below`,
    ],
    [
      'Where',
      channels.length === 0
        ? 'in every channel'
        : `in ${oneOf(channels.length, 'channel')} chosen below, and in threads there`,
    ],
    ['How often', `${grouped(perMember)} a minute for each member, ${grouped(perServer)} for all together`],
    [
      'Log channel',
      logChannel === null
        ? 'none; members’ calls are told nowhere'
        : 'chosen below; members’ calls are told there',
    ],
    ['Names of askers', settings.keepsNames ? 'kept with their questions' : 'not kept'],
    ['Questions', `kept for ${counted(keepsDays, 'day')}, then removed within a day`],
  ];
}

function oneOf(number: number, what: string): string {
  return number === 1 ? `the ${what}` : `one of the ${number} ${what}s`;
}

function menus({ roles, channels, logChannel, keepsDays }: Settings): Menu[] {
  const days = [...new Set([...offeredDays, keepsDays])].sort((a, b) => a - b);
  return [
    {
      ...{ command, name: 'roles', argument: '', of: 'roles', least: 0, most: mostPlaces },
      label: 'Roles that may ask',
      placeholder: 'Everybody may ask; choose roles to restrict it',
      chosen: roles,
    },
    {
      ...{ command, name: 'channels', argument: '', of: 'channels', least: 0, most: mostPlaces },
      label: 'Channels to ask in',
      placeholder: 'Every channel; choose some to restrict it',
      chosen: channels,
    },
    {
      ...{ command, name: 'log', argument: '', of: 'channels', least: 0, most: 1 },
      label: 'Log channel: where members’ calls for the administrators are told',
      placeholder: 'None',
      chosen: logChannel === null ? [] : [logChannel],
    },
    {
      ...{ command, name: 'days', argument: '', least: 1, most: 1 },
      label: 'For how long questions are kept',
      of: days.map((number) => ({ value: String(number), label: counted(number, 'day') })),
      placeholder: 'Days',
      chosen: [String(keepsDays)],
    },
  ];
}

/** Each says what it leads to, so that two administrators at once do not turn one thing twice. */
function actions({ isPrivate, keepsNames }: Settings): Action[] {
  return [
    {
      ...{ command, name: 'answers', argument: isPrivate ? 'public' : 'private' },
      label: isPrivate ? 'Show answers to everybody' : 'Make answers private',
    },
    {
      ...{ command, name: 'names', argument: keepsNames ? 'drop' : 'keep' },
      label: keepsNames ? 'Remove names, keep none' : 'Keep names of askers',
    },
    { command, name: 'numbers', argument: '', label: 'Change the numbers…' },
  ];
}

/** A press that changes settings and shows them all in place. What is given is checked first. */
function changing(
  read: (given: Given, request: Request) => Result<Partial<Settings>> | Promise<Result<Partial<Settings>>>,
): ReplyPress<App> {
  return {
    shows: 'update',
    run: async (given, _app, request) => {
      const changed = await read(given, request);
      return changed.ok
        ? settingsReply(await request.records.change(changed.value))
        : settingsReply(request.settings, changed.failure.message);
    },
  };
}

const numbersForm: FormPress<App> = {
  form: (_given, _app, { settings }) => ({
    command,
    name: 'set',
    argument: '',
    title: 'Numbers',
    fields: numberNames.map((name) => ({
      name,
      label: `${numberLabels[name]} (${rangeOf(name)})`,
      isLong: false,
      isRequired: true,
      most: 6,
      value: String(settings[name]),
    })),
  }),
};

function rangeOf(name: NumberName): string {
  const { least, most } = settingRanges[name];
  return `${grouped(least)}–${grouped(most)}`;
}

function readNumber(name: NumberName, typed: string): Result<number> {
  const { least, most } = settingRanges[name];
  const number = /^\d{1,6}$/u.test(typed) ? Number(typed) : Number.NaN;
  if (number >= least && number <= most) return succeed(number);
  return fail(
    'wrong-setting',
    `“${numberLabels[name]}” takes a whole number from ${grouped(least)} to ${grouped(most)}, not “${typed.slice(0, 20)}”.`,
  );
}

function readNumbers(typed: Readonly<Record<string, string>>): Result<Partial<Settings>> {
  const changed: Partial<Record<NumberName, number>> = {};
  for (const name of numberNames) {
    const given = typed[name];
    if (given === undefined) continue;
    const number = readNumber(name, given);
    if (!number.ok) return number;
    changed[name] = number.value;
  }
  return succeed(changed);
}

const logChannelParts: readonly ReplyPart[] = [
  {
    kind: 'text',
    text: 'This is now the channel where members’ calls for the administrators are told. /rapporteur settings changes it.',
  },
];

/** A channel is taken only if the bot may post there, and it is told so there. */
async function readLogChannel({ values }: Given, request: Request): Promise<Result<Partial<Settings>>> {
  const [channel] = values;
  if (channel !== undefined && channel !== request.settings.logChannel) {
    const posted = await request.post(channel, { tone: 'information', parts: logChannelParts, actions: [] });
    if (!posted.ok) return posted;
  }
  return succeed({ logChannel: channel ?? null });
}

/** What the menus, buttons and the form of the settings do. */
export const settingsPresses: Readonly<Record<string, Press<App>>> = {
  roles: changing(({ values }) => succeed({ roles: values })),
  channels: changing(({ values }) => succeed({ channels: values })),
  log: changing(readLogChannel),
  days: changing(({ values }) => readNumbers({ keepsDays: values[0] ?? '' })),
  answers: changing(({ argument }) => succeed({ isPrivate: argument === 'private' })),
  names: changing(({ argument }) => succeed({ keepsNames: argument === 'keep' })),
  numbers: numbersForm,
  set: changing(({ fields }) => readNumbers(fields)),
};
