import { existsSync, mkdtempSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App } from '../../app.js';
import { readConfig, readEnvironment, type Config, type Environment } from '../../config.js';
import type { Result } from '../../model/result.js';
import { reasonOf } from '../reason.js';
import { english } from '../english.js';
import { finding, type Finding } from './finding.js';

/** Whether this Node is new enough. Both versions are as "20.19.0". */
export function checkNode(version: string, oldest: string): Finding {
  if (compareVersions(version, oldest) >= 0) return finding('ok', 'Node', version);
  return finding('fail', 'Node', `${version} is too old: install Node ${oldest} or newer.`);
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (const [at, number] of left.entries()) {
    const difference = number - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export interface Settings {
  readonly findings: readonly Finding[];
  /** Null when a setting is wrong. */
  readonly config: Config | null;
  /** Always there: any path is a right setting, whether or not it exists. */
  readonly folders: Pick<Config, 'briefingsDir' | 'stateDir'>;
}

/** Whether the environment and `.env` are right. */
export function checkSettings(environment: Environment, cwd: string): Settings {
  const merged = readEnvironment(environment, cwd);
  const values = merged.ok ? merged.value : environment;
  const config = merged.ok ? readConfig(values, cwd) : merged;
  if (config.ok) {
    const file = join(cwd, '.env');
    const from = existsSync(file)
      ? `from the environment and ${file}`
      : `from the environment; there is no ${file}`;
    return { findings: [finding('ok', 'Settings', from)], config: config.value, folders: config.value };
  }
  const mistakes = config.failure.message.split('\n').map((line) => finding('fail', 'Settings', line));
  const { BRIEFINGS_DIR, STATE_DIR } = values;
  const folders = readConfig({ BRIEFINGS_DIR, STATE_DIR }, cwd);
  if (!folders.ok) throw new Error(`Folders alone are a wrong environment: ${folders.failure.message}`);
  return { findings: mistakes, config: null, folders: folders.value };
}

/** What was read of the briefings' folder, and what was not. */
export function checkBriefings(opened: Result<App>, folder: string): Finding[] {
  if (!opened.ok) return [finding('fail', 'Briefings', opened.failure.message)];
  const { briefings, rejections } = opened.value;
  const passages = briefings.reduce((sum, briefing) => sum + briefing.passages.length, 0);
  const read =
    briefings.length === 0
      ? finding('warn', 'Briefings', `none in ${folder}: put documents there.`)
      : finding('ok', 'Briefings', `${briefings.length} in ${folder}, ${passages} passages`);
  const warned = briefings.flatMap(({ file, warnings }) =>
    warnings.map(({ message }) => finding('warn', 'Briefings', `${file}: ${english(message)}`)),
  );
  const rejected = rejections.map(({ file, message }) =>
    finding('warn', 'Briefings', `${file} not read: ${english(message)}`),
  );
  return [read, ...warned, ...rejected];
}

/** Whether the bot can keep what is its own. Tried, not asked: permissions alone do not tell of full or read-only disks. */
export function checkState(folder: string): Finding {
  try {
    const there = nearestExisting(folder);
    rmdirSync(mkdtempSync(join(there, 'doctor-')));
    return finding(
      'ok',
      'State',
      there === folder ? `${folder} can be written` : `${folder} will be made when it is needed`,
    );
  } catch (error) {
    const why = reasonOf(error);
    return finding(
      'fail',
      'State',
      `${folder} cannot be written (${why}): mend that, or set STATE_DIR to another folder.`,
    );
  }
}

/** Whether the database can be used, where one is set; nothing where none is. */
export async function checkDatabase(url: string | null): Promise<Finding[]> {
  if (url === null) return [];
  const { inspectDatabase } = await import('../../stores/postgres/inspect.js');
  const found = await inspectDatabase(url);
  if (!found.ok) return [finding('fail', 'Database', found.failure.message)];
  const { server, isBehind } = found.value;
  const tables = isBehind
    ? 'its tables will be made or brought up to date at the start'
    : 'its tables are there';
  return [finding('ok', 'Database', `PostgreSQL ${server}; ${tables}`)];
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}
