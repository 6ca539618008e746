import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPackageRoot, packageRoot } from '../../src/model/package-root.js';

describe('packageRoot', () => {
  it('is the folder of the bot’s own package.json', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ name: 'rapporteur' });
  });
});

describe('findPackageRoot', () => {
  let folder = '';

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'package-root-')));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('walks up to the nearest package.json, from built code as from the source', () => {
    const built = join(folder, 'dist', 'src', 'language');
    mkdirSync(built, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{}');
    expect(findPackageRoot(built)).toBe(folder);
    expect(findPackageRoot(folder)).toBe(folder);
    writeFileSync(join(folder, 'dist', 'package.json'), '{}');
    expect(findPackageRoot(built)).toBe(join(folder, 'dist'));
  });

  it('says what is wrong where there is none', () => {
    const top = parse(folder).root;
    expect(() => findPackageRoot(top)).toThrow(`No package.json in ${top} or above it`);
  });
});
