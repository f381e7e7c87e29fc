/**
 * Keeps an editor's code from changing what is drawn elsewhere too: freezes a value with all the arrays, plain objects
 * and maps' values in it. A page that turned the digest's own list around (`articles.reverse()`) would do that to every
 * list that is drawn after it.
 */
export function deepFrozen<T>(value: T): T {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    const held = next instanceof Map ? next.values() : isPlain(next) && !Object.isFrozen(next) ? parts(next) : [];
    for (const part of held) waiting.push(part);
  }
  return value;
}

function parts(value: object): readonly unknown[] {
  return Object.values(Object.freeze(value));
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const kind: unknown = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === Array.prototype || kind === null;
}
