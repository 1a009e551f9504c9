/**
 * A value on its way between a window and the main process, as JSON text. The bridge into a page copies every
 * object and every field of it by itself, which took a third of the time of a keystroke; a text is one value.
 */
export type Wire<T> = string & { readonly carries: T };

export function toWire<T>(value: T): Wire<T> {
  return JSON.stringify(value) as Wire<T>;
}

export function fromWire<T>(wire: Wire<T>): T {
  return JSON.parse(wire) as T;
}
