import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/annotate.js';
import { readFolder } from '../../src/ingest/folder.js';
import { packageRoot } from '../../src/model/package-root.js';
import { alterations } from '../evaluation/alterations.js';
import { judgeAlterations, type Judged } from '../evaluation/judge-alterations.js';
import { english } from '../../src/terminal/english.js';

/** Kinds that the shipped briefings have no quotation for. */
const lacking = new Set(['other words', 'some other words']);

describe('quotations of the shipped briefings, altered', () => {
  let judged: Judged | undefined;
  beforeAll(async () => {
    const read = await readFolder(join(packageRoot, 'data', 'briefings'));
    if (!read.ok) throw new Error(english(read.failure.message));
    judged = judgeAlterations(annotate(read.value.briefings), [], { seed: 11, limit: 20 });
  });

  it('are made in every way', () => {
    for (const { kind, asked } of judged?.rows ?? []) {
      if (!lacking.has(kind)) expect(asked, kind).toBeGreaterThan(0);
    }
    expect(judged?.rows).toHaveLength(Object.keys(alterations).length);
  });

  it('get the right verdict 98 times of 100, and are never called exact', () => {
    const asked = judged?.rows.reduce((sum, row) => sum + row.asked, 0) ?? 0;
    const right = judged?.rows.reduce((sum, row) => sum + row.right, 0) ?? 0;
    expect(right / asked, judged?.failures.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(judged?.exactButAltered).toBe(0);
  });
});
