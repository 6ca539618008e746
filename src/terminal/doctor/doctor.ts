import { openBriefings, type Core } from '../core.js';
import { exitCodes, widthOf, writeLine, type ExitCode, type Io } from '../io.js';
import { pad, wrapText } from '../layout.js';
import { packageFacts } from '../../model/package-facts.js';
import { styleFor, type Style } from '../style.js';
import { checkBriefings, checkDatabase, checkNode, checkSettings, checkState } from './checks.js';
import { checkDiscord } from './discord.js';
import { finding, type Finding } from './finding.js';

const stateColumns = 6;
const subjectColumns = 12;

/** `rapporteur doctor`: each thing that the bot needs, whether it is there, and how to mend it. */
export async function doctor(core: Core, cwd: string, io: Io): Promise<ExitCode> {
  const style = styleFor(io);
  const found: Finding[] = [];
  const report = async (findings: readonly Finding[]): Promise<void> => {
    found.push(...findings);
    for (const line of findings.flatMap((one) => render(one, widthOf(io), style)))
      await writeLine(io.output, line);
  };

  const { version, oldestNode } = packageFacts();
  await report([checkNode(process.versions.node, oldestNode)]);
  const { findings, config, folders } = checkSettings(io.environment, cwd);
  await report(findings);
  const { commands, messageCommands } = await core.loadCommands();
  const names = [
    ...commands.map(({ data }) => `/${data.name}`),
    ...messageCommands.map(({ data }) => data.name),
  ];
  await report(
    config === null
      ? [finding('warn', 'Token', 'not tried: the settings come first.')]
      : await checkDiscord(config, names, version),
  );
  await report(checkBriefings(await openBriefings(core, folders.briefingsDir, io), folders.briefingsDir));
  await report([checkState(folders.stateDir)]);
  await report(await checkDatabase(config?.databaseUrl ?? null));

  const failed = found.filter(({ state }) => state === 'fail').length;
  const warned = found.filter(({ state }) => state === 'warn').length;
  await writeLine(io.output, '');
  await writeLine(io.output, verdict(failed, warned));
  return failed === 0 ? exitCodes.done : exitCodes.failed;
}

function verdict(failed: number, warned: number): string {
  if (failed > 0) return `${failed} to mend${warned > 0 ? `, ${warned} to know of` : ''}.`;
  return warned > 0 ? `Nothing is broken; ${warned} to know of.` : 'All is well.';
}

function render({ state, subject, detail }: Finding, width: number, style: Style): string[] {
  const colors = { ok: style.answer, warn: style.caution, fail: style.error };
  return wrapText(detail, width - stateColumns - subjectColumns).map((line, at) =>
    at === 0
      ? colors[state](pad(state, stateColumns)) + pad(subject, subjectColumns) + line
      : ' '.repeat(stateColumns + subjectColumns) + line,
  );
}
