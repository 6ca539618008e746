/** The call was wrong: a message for a person, no stack trace. */
export class BadSet extends Error {}
