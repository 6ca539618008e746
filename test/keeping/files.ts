import type { GivenFile } from '../../src/model/kept-briefing.js';

/** A file of text as somebody gives it. */
export function file(name: string, text: string): GivenFile {
  return { name, bytes: Buffer.from(text, 'utf8') };
}

export function textOf({ bytes }: Pick<GivenFile, 'bytes'>): string {
  return Buffer.from(bytes).toString('utf8');
}
