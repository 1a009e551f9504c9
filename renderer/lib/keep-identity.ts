/**
 * The value `after`, in which every part that equals the same part of `before` is that part of `before`. What
 * the main process publishes comes as a copy; with this a view that is given a part sees whether it changed.
 */
export function keepIdentity<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after;
  if (typeof before !== 'object' || typeof after !== 'object') return after;
  if (before === null || after === null || Array.isArray(before) !== Array.isArray(after))
    return after;
  const old = before as Record<string, unknown>;
  const fresh = after as Record<string, unknown>;
  const names = Object.keys(fresh);
  let isSame = names.length === Object.keys(old).length;
  for (const name of names) {
    const part = keepIdentity(old[name], fresh[name]);
    fresh[name] = part;
    // A name that was not there before holds undefined there: it changed all the same.
    if (!Object.is(part, old[name]) || !Object.hasOwn(old, name)) isSame = false;
  }
  return isSame ? (before as T) : after;
}
