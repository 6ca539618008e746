import { columnsOf, pad, wrapText } from './layout.js';
import type { Style } from './style.js';
import { commandNames, usageOf, type CommandName } from './usage.js';

const indent = '  ';

/** What the terminal can do, or what one command takes. */
export function helpText(topic: CommandName | null, width: number, style: Style): string {
  const lines = topic === null ? overview(width, style) : commandHelp(topic, width, style);
  return lines.map((line) => `${line}\n`).join('');
}

function overview(width: number, style: Style): string[] {
  return [
    ...wrapText(
      "rapporteur answers a team's questions about its briefings, in the briefings' own words.",
      width,
    ),
    '',
    style.heading('Usage'),
    `${indent}rapporteur COMMAND [OPTION…]`,
    '',
    style.heading('Commands'),
    ...definitions(
      commandNames.map((name) => [name, usageOf(name).summary]),
      width,
    ),
    '',
    style.heading('Options'),
    ...definitions(
      [
        ['--help', 'this list; after a command, what it takes'],
        ['--version', 'the version'],
      ],
      width,
    ),
    '',
    ...wrapText('Settings come from the environment and from .env: see .env.example.', width),
  ];
}

function commandHelp(name: CommandName, width: number, style: Style): string[] {
  const { synopsis, summary, options, examples } = usageOf(name);
  const listed = Object.entries(options).map(([option, { value, help }]): readonly [string, string] => [
    `--${option}${value === undefined ? '' : ` ${value}`}`,
    help,
  ]);
  return [
    style.heading(`rapporteur ${name} ${synopsis}`.trimEnd()),
    ...wrapText(summary, width),
    ...(listed.length === 0 ? [] : ['', style.heading('Options'), ...definitions(listed, width)]),
    '',
    style.heading(examples.length === 1 ? 'Example' : 'Examples'),
    ...examples.map((example) => indent + example),
  ];
}

/** Terms in one column and what they mean in the next. */
function definitions(
  entries: readonly (readonly [term: string, meaning: string])[],
  width: number,
): string[] {
  const column = Math.max(...entries.map(([term]) => columnsOf(term))) + indent.length;
  const room = width - indent.length - column;
  return entries.flatMap(([term, meaning]) =>
    wrapText(meaning, room).map((line, at) => indent + pad(at === 0 ? term : '', column) + line),
  );
}
