import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Run from source, a thread needs the loader that runs TypeScript; compiled, it needs none. */
const isSource = import.meta.url.endsWith('.ts');
/** Looked for once, before anybody waits: it takes longer than all else that starting a thread does here. */
const loader = isSource ? import.meta.resolve('tsx/esm/api') : null;

/** A thread begins with a file of plain JavaScript, which the source has none of: hence a few words of it here. */
const program = `
const { workerData: { loader, module } } = require('node:worker_threads');
(loader === null ? Promise.resolve() : import(loader).then((tsx) => tsx.register())).then(() => import(module));
`;

/**
 * Starts a thread with one of the bot's modules. Nothing of the bot's environment, its token least of all, is to be had
 * there.
 * @param name The module, from whoever starts it, without extension: `./worker`.
 * @param from The URL of whoever starts it.
 * @param data What the thread is told, as `workerData.data`.
 */
export function startThread(
  name: string,
  from: string,
  data: unknown = null,
  options: Pick<WorkerOptions, 'resourceLimits'> = {},
): Worker {
  const worker = new Worker(program, {
    eval: true,
    workerData: {
      loader,
      module: new URL(`${name}.${isSource ? 'ts' : 'js'}`, from).href,
      data,
    },
    ...options,
    env: {},
    execArgv: [],
  });
  // One that is being ended may still break, when nobody asks any more.
  return worker.on('error', () => undefined);
}
