import { readFileSync } from 'node:fs';
import { z } from 'zod';

const spansSchema = z.array(z.object({ start: z.number(), end: z.number() }));

const documentSchema = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(
    z.object({
      source: spansSchema,
      cue: spansSchema,
      content: spansSchema,
      quoted: z.enum(['full', 'partial', 'none']),
    }),
  ),
});

/** A text with every attribution in it marked by people: source, cue and content spans. */
export type AttributedText = z.output<typeof documentSchema>;
export type GoldAttribution = AttributedText['attributions'][number];

/** Reads a set of attributions, one JSON object a line. */
export function readAttributedTexts(path: string): AttributedText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => documentSchema.parse(JSON.parse(line)));
}
