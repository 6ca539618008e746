import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from './package-root.js';

const manifest = z.object({
  version: z.string(),
  engines: z.object({ node: z.string().regex(/^>=\d+\.\d+\.\d+$/u) }),
});

export interface PackageFacts {
  readonly version: string;
  /** The oldest Node version that the bot runs on, as "20.19.0". */
  readonly oldestNode: string;
}

/** What the package says about itself, in its own package.json. */
export function packageFacts(): PackageFacts {
  const { version, engines } = manifest.parse(
    JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')),
  );
  return { version, oldestNode: engines.node.slice('>='.length) };
}
