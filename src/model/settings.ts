/** The least and the most that the numbers among the settings may be. */
export const settingRanges = {
  perMember: { least: 1, most: 60 },
  perServer: { least: 1, most: 10_000 },
  keepsDays: { least: 1, most: 3650 },
} as const;

/** The most roles or channels that may be named. */
export const mostPlaces = 25;

/** How a server wants the bot to be. Its administrators set it. */
export interface Settings {
  /** Whether answers are for the asker alone unless they say otherwise. */
  readonly isPrivate: boolean;
  /** Ids of the roles that may ask; empty: everybody. */
  readonly roles: readonly string[];
  /** Ids of the channels where may be asked; empty: everywhere. */
  readonly channels: readonly string[];
  /** Questions a minute that one member may ask, within its range. */
  readonly perMember: number;
  /** Questions a minute that all members together may ask, within its range. */
  readonly perServer: number;
  /** Id of the channel that declined questions are told in; null: nowhere. */
  readonly logChannel: string | null;
  /** Whether the names of those who ask are kept with their questions. */
  readonly keepsNames: boolean;
  /** For how many days questions are kept, within its range. */
  readonly keepsDays: number;
}

/** What holds until an administrator says otherwise, and in private messages. */
export const usualSettings: Settings = {
  isPrivate: false,
  roles: [],
  channels: [],
  perMember: 20,
  perServer: 300,
  logChannel: null,
  keepsNames: false,
  keepsDays: 90,
};
