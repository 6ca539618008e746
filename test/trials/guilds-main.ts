import { parseArgs } from 'node:util';
import { keepApart } from './guilds.js';

const usage = `npm run trial:guilds -- [--steps 10000] [--seed 1]

Does random things in two servers and in private messages, and looks through all that the bot sends and logs for what one of them must not learn of the other, and members without a role of what is labelled.`;

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean' },
  },
});
const [steps, seed] = [Number(values.steps), Number(values.seed)];
if (values.help === true || !Number.isInteger(steps) || steps < 1 || !Number.isInteger(seed)) {
  process.stdout.write(`${usage}\n`);
  process.exitCode = values.help === true ? 0 : 2;
} else {
  let told = 0;
  const outcome = await keepApart(seed, steps, (step) => {
    if (step < told + 500) return;
    told = step;
    process.stderr.write(`${step} of ${steps}\n`);
  });
  const { looked, shown, faults } = outcome;
  process.stdout.write(
    `${outcome.steps} steps: ${looked} bodies, files and stretches of the log looked through, ` +
      `${shown} times something shown to whom it may be, ${faults.length} faults\n`,
  );
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
