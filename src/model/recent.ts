/**
 * What was worked out lately, so that it need not be worked out again: at most `limit` values, the longest kept dropped
 * first. A bot that runs for months must not keep what it once looked at.
 */
export class Recent<Key, Value> {
  private readonly kept = new Map<Key, Value>();

  constructor(private readonly limit: number) {}

  /** The value of a key, made if it is not kept. */
  get(key: Key, make: () => Value): Value {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.kept.set(key, made);
    if (this.kept.size > this.limit) {
      for (const oldest of this.kept.keys()) {
        this.kept.delete(oldest);
        break;
      }
    }
    return made;
  }
}
