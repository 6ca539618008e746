import { MessageFlags, Routes, type REST } from 'discord.js';
import { z } from 'zod';
import type { Reply } from '../interface/reply.js';
import { say, type Words } from '../messages/phrase.js';
import type { Language } from '../messages/write.js';
import { fail, succeed, type Result } from '../model/result.js';
import { discordErrors, isDiscordError } from './errors.js';
import { render } from './render.js';

/** A message that was sent. */
export interface Sent {
  readonly id: string;
  readonly channelId: string;
}

/** What is read of a message that was posted. */
const messageSchema = z.object({ id: z.string() });

/** Posts into a channel, by the bot itself. Fails with `cannot-post` where it may not. */
export async function postInto(
  rest: Pick<REST, 'post'>,
  channelId: string,
  reply: Reply,
  language: Language,
): Promise<Result<Sent, Words>> {
  const body = {
    flags: MessageFlags.IsComponentsV2,
    components: render(reply, language),
    allowed_mentions: { parse: [] },
  };
  try {
    const { id } = messageSchema.parse(await rest.post(Routes.channelMessages(channelId), { body }));
    return succeed({ id, channelId });
  } catch (error) {
    const { missingAccess, missingPermissions, unknownChannel } = discordErrors;
    if (!isDiscordError(error, missingAccess, missingPermissions, unknownChannel)) throw error;
    return fail('cannot-post', say('post.refused'));
  }
}
