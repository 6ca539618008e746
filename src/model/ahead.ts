/**
 * What is made of some items, in their order; it is begun for a few of them ahead of the one that is waited for, so that
 * whoever makes it has something to do meanwhile.
 */
export async function* ahead<Item, Made>(
  items: Iterable<Item>,
  begin: (item: Item) => Promise<Made>,
  most = 4,
): AsyncGenerator<Made> {
  const rest = items[Symbol.iterator]();
  const begun: Promise<Made>[] = [];
  const beginNext = (): void => {
    const next = rest.next();
    if (next.done === true) return;
    const made = begin(next.value);
    // It may fail before its turn comes, and is told of then.
    made.catch(() => undefined);
    begun.push(made);
  };
  for (let count = 0; count < most; count += 1) beginNext();
  for (let first = begun.shift(); first !== undefined; first = begun.shift()) {
    beginNext();
    yield await first;
  }
}
