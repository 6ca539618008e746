/** What a question is asked of; null where nothing narrows it. */
export interface Scope {
  /** Id of the one briefing. */
  readonly briefing: string | null;
  /** Name of the person whose words alone count, quoted or reported. */
  readonly speaker: string | null;
  /** ISO 8601 dates, possibly reduced; of briefings, both included. */
  readonly since: string | null;
  readonly until: string | null;
}

/** Everything. */
export const wholeScope: Scope = { briefing: null, speaker: null, since: null, until: null };
