/** What Node or the operating system calls an error, as "ENOENT"; null where neither has a name for it. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
