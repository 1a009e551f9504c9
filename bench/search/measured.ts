/** What one process tells of an engine that it opened and asked. */
export interface Measured {
  /** From before the engine was loaded to the first answer, in ms. */
  start: number;
  /** Resident memory that it took: until the first answer, and until the last, in MB. */
  memory: { first: number; last: number };
  /** Of the last, what lies in the heap of objects and strings. */
  heap: number;
  /** For each query ms; NaN (in JSON null) where the engine cannot ask so, or had no time left. */
  times: (number | null)[];
  /** For each query what was found. */
  found: string[][];
}
