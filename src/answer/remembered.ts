/** A look-up that remembers what was asked last: questions about one incident share most of their words. */

/** Keys remembered at once, which bounds the memory. */
const LIMIT = 5000;

/** `find` with a memory of at most `LIMIT` keys; where it is full, it begins anew. */
export function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined && !known.has(key)) {
      if (known.size >= LIMIT) known.clear();
      value = find(key);
      known.set(key, value);
    }
    return value as T;
  };
}
