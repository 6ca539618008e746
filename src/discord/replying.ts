import {
  MessageFlags,
  type MessageComponentInteraction,
  type ModalMessageModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Place } from '../interface/command.js';
import { plainForm } from '../interface/plain.js';
import type { Form, Reply } from '../interface/reply.js';
import { languageOf } from '../messages/write.js';
import { describeError, discordErrors, isDiscordError, isDroppedConnection } from './errors.js';
import { formOf } from './form.js';
import type { Sent } from './post.js';
import { filesOf, render } from './render.js';

/* The ways in which an interaction can be acknowledged and answered. */

/** Does it, and once more if the connection broke under it. */
export async function twice<Value>(send: () => Promise<Value>): Promise<Value> {
  try {
    return await send();
  } catch (error) {
    if (!isDroppedConnection(error)) throw error;
    return send();
  }
}

/**
 * Acknowledges within Discord's three seconds. If the first try arrived although its connection broke, the
 * second is told so, and what the first one was answered is not known: null.
 */
export async function acknowledge<Value>(
  interaction: RepliableInteraction,
  send: () => Promise<Value>,
): Promise<Value | null> {
  let tries = 0;
  try {
    return await twice(() => {
      tries += 1;
      return send();
    });
  } catch (error) {
    if (tries < 2 || !isDiscordError(error, discordErrors.alreadyAcknowledged)) throw error;
    interaction.deferred = true;
    return null;
  }
}

/** Tells Discord that a reply follows, and where it will stand; resolves with the message that will hold it. */
export async function defer(interaction: RepliableInteraction, place: Place): Promise<Sent | null> {
  const pressed = updatable(interaction, place);
  if (pressed !== null) {
    await pressed.deferUpdate();
    return pressed.message;
  }
  if (place !== 'public') {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    return null;
  }
  const { resource } = await interaction.deferReply({ withResponse: true });
  return resource?.message ?? null;
}

/** The interaction where the message that was pressed on is to hold the reply. */
function updatable(
  interaction: RepliableInteraction,
  place: Place,
): MessageComponentInteraction | ModalMessageModalSubmitInteraction | null {
  if (place !== 'update') return null;
  if (interaction.isMessageComponent()) return interaction;
  return interaction.isModalSubmit() && interaction.isFromMessage() ? interaction : null;
}

/** Whether others than whoever asked can read the reply. */
export function isSeenByAll(interaction: RepliableInteraction, place: Place): boolean {
  const pressed = updatable(interaction, place);
  return pressed === null ? place === 'public' : !pressed.message.flags.has(MessageFlags.Ephemeral);
}

export async function edit(interaction: RepliableInteraction, reply: Reply): Promise<Sent> {
  const language = languageOf(interaction.locale);
  const files = filesOf(reply, language);
  return twice(() =>
    interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: render(reply, language),
      ...(files.length > 0 && { files }),
    }),
  );
}

/** Opens a form, or tells whoever asked for it why there is none. */
export async function open(interaction: RepliableInteraction, form: Form | Reply): Promise<void> {
  if (!('fields' in form)) {
    await replyPrivately(interaction, form);
    return;
  }
  if (!('showModal' in interaction)) throw new TypeError('A form cannot open a form.');
  const modal = formOf(plainForm(form, languageOf(interaction.locale)));
  await acknowledge(interaction, () => interaction.showModal(modal));
}

/** An answer at once, to the asker alone, in place of an acknowledgement. */
export async function replyPrivately(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  await acknowledge(interaction, () =>
    interaction.reply({ flags: privateMessage, components: render(reply, languageOf(interaction.locale)) }),
  );
}

const privateMessage = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const;

/**
 * Tells the person who asked, in whatever way is still open. A button's message stays as it is; the news
 * comes beside it.
 */
export async function tellFault(interaction: RepliableInteraction, reply: Reply, own: Logger): Promise<void> {
  try {
    if (!interaction.deferred && !interaction.replied) await replyPrivately(interaction, reply);
    // Where the message that was pressed on is being updated, `ephemeral` was never set.
    else if (!interaction.isCommand() && interaction.ephemeral === null) {
      await interaction.followUp({
        flags: privateMessage,
        components: render(reply, languageOf(interaction.locale)),
      });
    } else await edit(interaction, reply);
  } catch (error) {
    own.error({ err: describeError(error) }, 'the failure could not be told either');
  }
}
