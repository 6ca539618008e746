import { errorCode } from '../../model/error-code.js';
import { fail, type Failure } from '../../model/result.js';

/** SQLSTATE codes that mean something to us (PostgreSQL's documentation, appendix A). */
const states = {
  wrongUser: '28000',
  wrongPassword: '28P01',
  noDatabase: '3D000',
  notAllowed: '42501',
  full: '53300',
  readOnly: '25006',
  starting: '57P03',
  ended: ['57P01', '57P02'],
} as const;

const noServer = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', states.starting, ...states.ended];
const noAnswer = ['ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EACCES'];

/** Whether the server is away for now, as one is that restarts. */
export function isAway(error: unknown): boolean {
  return noServer.includes(codeOf(error));
}

/** In a word or two, for a message that goes on about something else: a code where there is one. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== '') return code;
  return error instanceof Error ? error.message : String(error);
}

/**
 * Why the database cannot be used, for the person who runs the bot. Nothing of DATABASE_URL but the user's and the
 * database's name is repeated: it holds the password.
 */
export function databaseFailure(error: unknown): Failure {
  const code = codeOf(error);
  const said = error instanceof Error ? error.message : String(error);
  const failure = (text: string): Failure => fail('no-database', text).failure;
  if (
    code === states.wrongPassword ||
    code === states.wrongUser ||
    said.includes('password must be a string')
  ) {
    return failure('PostgreSQL refuses the user or the password: check both in DATABASE_URL.');
  }
  if (code === states.noDatabase) {
    return failure(`PostgreSQL says: ${said}. Make it (createdb), or check the end of DATABASE_URL.`);
  }
  if (code === states.notAllowed) {
    return failure(`PostgreSQL says: ${said}. Make the user of DATABASE_URL the owner of the database.`);
  }
  if (code === states.full) {
    return failure('PostgreSQL has no connection left: raise max_connections there, or run fewer processes.');
  }
  if (code === states.readOnly) {
    return failure('PostgreSQL can only be read there: DATABASE_URL has to name the primary server.');
  }
  if (isAway(error) || noAnswer.includes(code) || /^timeout|timeout$/iu.test(said)) {
    const why = code === '' ? 'no answer in time' : code;
    return failure(`PostgreSQL was not reached (${why}): start it, or check host and port in DATABASE_URL.`);
  }
  if (/\b(?:SSL|TLS|certificate)\b/iu.test(said) || /CERT|^ERR_TLS/u.test(code)) {
    return failure(`PostgreSQL was not reached safely (${said}): check sslmode in DATABASE_URL.`);
  }
  return failure(`PostgreSQL cannot be used: ${said}.`);
}

/** Node's code or PostgreSQL's SQLSTATE, of the error or of what caused it; '' where there is none. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return errorCode(error) ?? codeOf(error.cause);
}
