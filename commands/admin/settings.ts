import type { App } from '../../src/app.js';
import type { FormPress, Given, Press, ReplyPress } from '../../src/interface/command.js';
import type { Action, Menu, Reply, ReplyPart } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { say, type Words } from '../../src/messages/phrase.js';
import { fail, succeed, type Result } from '../../src/model/result.js';
import { mostPlaces, settingRanges, type Settings } from '../../src/model/settings.js';

const command = 'rapporteur';

/** Characters of what was typed for a number that are repeated. */
const shownNumber = 20;

/** Spans that are offered; the form takes any other. */
const offeredDays = [7, 30, 90, 180, 365, 730] as const;

type NumberName = keyof typeof settingRanges;

const numberNames: readonly NumberName[] = ['perMember', 'perServer', 'keepsDays'];

/** What is set, in words, and what changes it. `news` is said first: what could not be done. */
export function settingsReply(settings: Settings, news: Words | null = null): Reply {
  return {
    tone: news === null ? 'information' : 'error',
    parts: [
      ...(news === null ? [] : [{ kind: 'text' as const, text: say('settings.unchanged', { why: news }) }]),
      { kind: 'heading', text: say('settings.heading') },
      { kind: 'table', columns: ['', ''], rows: summary(settings) },
      { kind: 'note', text: say('settings.note') },
    ],
    menus: menus(settings),
    actions: actions(settings),
  };
}

function summary(settings: Settings): (readonly Words[])[] {
  const { roles, channels, perMember, perServer, logChannel, keepsDays } = settings;
  return [
    [
      say('settings.answers'),
      say(settings.isPrivate ? 'settings.answers-private' : 'settings.answers-public'),
    ],
    [
      say('settings.who'),
      roles.length === 0 ? say('settings.everybody') : say('settings.some-roles', { count: roles.length }),
    ],
    [
      say('settings.where'),
      channels.length === 0
        ? say('settings.every-channel')
        : say('settings.some-channels', { count: channels.length }),
    ],
    [say('settings.how-often'), say('settings.pace', { member: perMember, server: perServer })],
    [say('settings.log'), say(logChannel === null ? 'settings.no-log' : 'settings.some-log')],
    [say('settings.names'), say(settings.keepsNames ? 'settings.names-kept' : 'settings.names-not-kept')],
    [say('settings.questions'), say('settings.questions-kept', { days: keepsDays })],
  ];
}

function menus({ roles, channels, logChannel, keepsDays }: Settings): Menu[] {
  const days = [...new Set([...offeredDays, keepsDays])].sort((a, b) => a - b);
  return [
    {
      ...{ command, name: 'roles', argument: '', of: 'roles', least: 0, most: mostPlaces },
      label: say('settings.roles-label'),
      placeholder: say('settings.roles-none'),
      chosen: roles,
    },
    {
      ...{ command, name: 'channels', argument: '', of: 'channels', least: 0, most: mostPlaces },
      label: say('settings.channels-label'),
      placeholder: say('settings.channels-none'),
      chosen: channels,
    },
    {
      ...{ command, name: 'log', argument: '', of: 'channels', least: 0, most: 1 },
      label: say('settings.log-label'),
      placeholder: say('settings.log-none'),
      chosen: logChannel === null ? [] : [logChannel],
    },
    {
      ...{ command, name: 'days', argument: '', least: 1, most: 1 },
      label: say('settings.days-label'),
      of: days.map((number) => ({ value: String(number), label: say('settings.days', { count: number }) })),
      placeholder: say('settings.days-none'),
      chosen: [String(keepsDays)],
    },
  ];
}

/** Each says what it leads to, so that two administrators at once do not turn one thing twice. */
function actions({ isPrivate, keepsNames }: Settings): Action[] {
  return [
    {
      ...{ command, name: 'answers', argument: isPrivate ? 'public' : 'private' },
      label: say(isPrivate ? 'settings.make-public' : 'settings.make-private'),
    },
    {
      ...{ command, name: 'names', argument: keepsNames ? 'drop' : 'keep' },
      label: say(keepsNames ? 'settings.drop-names' : 'settings.keep-names'),
    },
    { command, name: 'numbers', argument: '', label: say('settings.change-numbers') },
  ];
}

/** What is to be changed, or why it cannot be. */
type Change = Result<Partial<Settings>, Words>;

/** A press that changes settings and shows them all in place. What is given is checked first. */
function changing(read: (given: Given, request: Request) => Change | Promise<Change>): ReplyPress<App> {
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
    title: say('settings.numbers'),
    fields: numberNames.map((name) => ({
      name,
      label: say('settings.in-range', { name: say(`settings.${name}`), ...settingRanges[name] }),
      isLong: false,
      isRequired: true,
      most: 6,
      value: String(settings[name]),
    })),
  }),
};

function readNumber(name: NumberName, typed: string): Result<number, Words> {
  const { least, most } = settingRanges[name];
  const number = /^\d{1,6}$/u.test(typed) ? Number(typed) : Number.NaN;
  if (number >= least && number <= most) return succeed(number);
  return fail(
    'wrong-setting',
    say('settings.wrong-number', {
      name: say(`settings.${name}`),
      least,
      most,
      typed: typed.slice(0, shownNumber),
    }),
  );
}

function readNumbers(typed: Readonly<Record<string, string>>): Change {
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
  { kind: 'text', text: say('settings.log-chosen', { command: say('command.rapporteur.name') }) },
];

/** A channel is taken only if the bot may post there, and it is told so there. */
async function readLogChannel({ values }: Given, request: Request): Promise<Change> {
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
