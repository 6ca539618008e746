import { ComponentType } from 'discord.js';
import { z } from 'zod';
import type { LedgerNote } from '../model/ledger.js';
import { say } from '../messages/phrase.js';
import { write, type Language } from '../messages/write.js';
import { clip } from '../model/clip.js';
import { escapeLine, oneLine } from './escape.js';
import { limits } from './limits.js';
import { accents } from './render.js';

/** A component as Discord gives it back: its number is Discord's own. */
interface Component {
  readonly [field: string]: unknown;
  readonly type: number;
}

const component = z.looseObject({ type: z.number() });
/** A message of the bot's: all that it says stands in one container. */
const message = z.object({
  components: z.tuple([
    z.looseObject({ type: z.literal(ComponentType.Container), components: z.array(component) }),
  ]),
});

/** As it comes over the wire, where it is any number. */
const textDisplay: number = ComponentType.TextDisplay;

/** Begins the words that are put above a message, and nothing else that the bot writes. */
const sign = '⚠️';

/** Characters of a title that are repeated, and briefings that are named. */
const [shownTitle, shownNotes] = [120, 4];

/** The colour that a message of the bot's has of its own; null where it is marked, none of its making, or has none. */
export function accentOf(sent: unknown): number | null {
  const container = message.safeParse(sent).data?.components[0];
  const accent = container?.components.some(isMark) === true ? null : container?.accent_color;
  return typeof accent === 'number' ? accent : null;
}

/**
 * The components of a message that says above all else what has become of what it cites; or, with no notes, that says it
 * no longer. Null where it is no message of this bot's making.
 * @param unmarked The colour that it has without a mark: a refusal must not turn into an answer.
 */
export function markedComponents(
  sent: unknown,
  notes: readonly LedgerNote[],
  language: Language,
  unmarked: number | null,
): Component[] | null {
  const read = message.safeParse(sent);
  if (!read.success) return null;
  const [container] = read.data.components;
  const own = container.components.filter((one) => !isMark(one)).map(withoutNumber);
  const words = notes.slice(0, shownNotes).map(({ state, title, at }) => {
    const params = { title: clip(oneLine(title), shownTitle), date: { date: at.slice(0, 10) } };
    return `${sign} **${escapeLine(write(say(`ledger.${state}`, params), language))}**`;
  });
  const rest = withoutNumber(container);
  const marked = (kept: readonly Component[], isCut: boolean): Component => ({
    ...rest,
    accent_color: notes.length === 0 ? unmarked : accents.decline,
    components:
      words.length === 0
        ? kept
        : [
            {
              type: ComponentType.TextDisplay,
              content: [...words, ...(isCut ? [`-# ${write(say('ledger.shortened'), language)}`] : [])].join(
                '\n',
              ),
            },
            ...kept,
          ],
  });
  // What does not fit beside the mark gives way to it, from the end.
  for (let length = own.length; length >= 0; length -= 1) {
    const all = marked(own.slice(0, length), length < own.length);
    if (fits(all)) return [all];
  }
  return null;
}

function isMark({ type, content }: Component): boolean {
  return type === textDisplay && typeof content === 'string' && content.startsWith(sign);
}

function withoutNumber(one: Component): Component {
  const { components } = one;
  return {
    ...Object.fromEntries(Object.entries(one).filter(([field]) => field !== 'id')),
    type: one.type,
    ...(Array.isArray(components) && {
      components: components.flatMap((one) => {
        const nested = component.safeParse(one);
        return nested.success ? [withoutNumber(nested.data)] : [];
      }),
    }),
  };
}

function fits(container: Component): boolean {
  const all = nested(container);
  const texts = all.flatMap(({ content }) => (typeof content === 'string' ? [content] : []));
  const { components, characters, bytes, bytesPerDisplay } = limits.message;
  return (
    all.length <= components &&
    texts.reduce((sum, text) => sum + text.length, 0) <= characters &&
    texts.reduce((sum, text) => sum + Buffer.byteLength(text) + bytesPerDisplay, 0) <= bytes
  );
}

function nested(one: Component): Component[] {
  const { components } = one;
  const below = Array.isArray(components) ? (components as readonly Component[]) : [];
  return [one, ...below.flatMap(nested)];
}
