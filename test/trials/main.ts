import { parseArgs } from 'node:util';
import { killAgainAndAgain } from './kill.js';

const usage = `npm run trial:kill -- [--runs 500]

Kills a process that adds, replaces, corrects and removes briefings, each time at a random moment, and looks at what is left.`;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '500' }, help: { type: 'boolean' } },
});
const runs = Number(values.runs);
if (values.help === true || !Number.isInteger(runs) || runs < 1) {
  process.stdout.write(`${usage}\n`);
  process.exitCode = values.help === true ? 0 : 2;
} else {
  const { acknowledged, underWay, swept, faults } = await killAgainAndAgain(runs, (run, found) => {
    for (const fault of found) process.stdout.write(`${fault}\n`);
    if (run % 50 === 0) process.stderr.write(`${run} of ${runs}\n`);
  });
  process.stdout.write(
    `${runs} runs: ${acknowledged} changes acknowledged, all there; under way when killed ${underWay.done} done as a whole, ` +
      `${underWay.undone} not at all; ${swept} documents swept; ${faults.length} faults\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
