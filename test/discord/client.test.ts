import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/discord/client.js';

describe('the client', () => {
  const { options, rest } = createClient({
    discordApiUrl: 'http://127.0.0.1:9/api',
    shards: null,
    shardList: null,
  });

  it('asks for no intent and pings nobody', () => {
    expect(options.intents.bitfield).toBe(0);
    expect(options.allowedMentions).toEqual({ parse: [] });
  });

  it('talks to the address it is given, or to Discord', () => {
    expect(rest.options.api).toBe('http://127.0.0.1:9/api');
    expect(createClient({ discordApiUrl: null, shards: null, shardList: null }).rest.options.api).toBe(
      'https://discord.com/api',
    );
  });

  it('does not hold replies back, which Discord exempts from its 50 requests a second', () => {
    // 200 questions at once are 200 edits: at 50 a second the last waits four seconds.
    expect(rest.options.globalRequestsPerSecond).toBeGreaterThanOrEqual(1000);
  });
});
