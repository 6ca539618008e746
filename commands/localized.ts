import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { en } from '../src/messages/en.js';
import { say, type MessageKey } from '../src/messages/phrase.js';
import { languages, loadLanguages, write } from '../src/messages/write.js';
import { commands, messageCommands } from './index.js';

/** A command as data, as Discord's API takes it. */
type CommandData = Readonly<Record<string, unknown>>;

/** Every command as Discord is told of it, with its words in each language that the bot has beside English. */
export async function localizedCommands(): Promise<CommandData[]> {
  await loadLanguages();
  return [
    ...commands.map(({ data }) => {
      const path = `command.${data.name}`;
      return {
        ...data,
        name_localizations: translations(`${path}.name`),
        description_localizations: translations(`${path}.description`),
        ...(data.options && { options: data.options.map((option) => localized(option, path)) }),
      };
    }),
    ...messageCommands.map(({ data }) => ({
      ...data,
      name_localizations: translations(`menu.${data.name.toLowerCase().replaceAll(' ', '-')}`),
    })),
  ];
}

/** Names of options stay English: they are what /help names, and what people tell each other. */
function localized(option: APIApplicationCommandOption, above: string): CommandData {
  // One of several options of a kind is described as all of them are but the first.
  const path = `${above}.option.${option.name.replace(/\d+$/u, '-more')}`;
  return {
    ...option,
    description_localizations: translations(path),
    ...('options' in option && { options: option.options.map((one) => localized(one, path)) }),
  };
}

/** The words by Discord's name of each language. Throws a RangeError where the table lacks them. */
function translations(key: string): Readonly<Record<string, string>> {
  if (!isKey(key)) throw new RangeError(`no words for ${key}`);
  const others = languages.filter((language) => language !== 'en');
  return Object.fromEntries(others.map((language) => [language, write(say(key), language)]));
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}
