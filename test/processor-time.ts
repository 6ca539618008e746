/** Milliseconds of the processor's time that some work takes: other work on the machine makes it no longer. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
