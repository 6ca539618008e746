/** What texts are ranked: passages, or whole briefings. */
export const kinds = ['passages', 'wholes'] as const;
export type Kind = (typeof kinds)[number];
