/**
 * Every size that Discord's API sets (v10, measured or documented), in one place. Nothing above this folder
 * knows them. "Characters" are counted here in UTF-16 units, which is never fewer than Discord counts.
 */
export const limits = {
  message: {
    /** Components of one message, counting nested ones. */
    components: 40,
    /** Characters over all text displays of one message. */
    characters: 4000,
    /**
     * UTF-8 bytes over all text displays, each of which costs `bytesPerDisplay` more; past it the server
     * answers 500.
     */
    bytes: 10_170,
    bytesPerDisplay: 12,
  },
  actionRow: { buttons: 5 },
  button: { label: 80, customId: 100 },
  menu: { choices: 25, placeholder: 150, label: 100 },
  modal: { title: 45, fields: 5, label: 45, hint: 100, input: 4000, files: 10 },
  /**
   * A file of the bot's own, in UTF-16 units: at most three bytes each, which is less than the least that Discord lets
   * anyone attach.
   */
  file: { characters: 3_000_000 },
  /** A file that is attached to a command: longest wait for its next bytes, and for all of it, in milliseconds. */
  download: { wait: 10_000, all: 60_000 },
  autocomplete: { choices: 25, name: 100, value: 100 },
} as const;
