/** A time found in a text: film seconds, and the first place after it. */
export interface TimeAt {
  seconds: number;
  end: number;
}

interface Unit {
  words: readonly string[];
  seconds: number;
}

/** From the longest; each may follow only those before it. */
const UNITS: readonly Unit[] = [
  { words: ['h', 'hr', 'hrs', 'hour', 'hours'], seconds: 3600 },
  { words: ['m', 'min', 'mins', 'minute', 'minutes'], seconds: 60 },
  { words: ['s', 'sec', 'secs', 'second', 'seconds'], seconds: 1 },
];
export const UNIT_WORDS: readonly string[] = UNITS.flatMap(({ words }) => words);

/** A number, the blanks after it, and a word. */
const PART = /(\d{1,5})(?:[.,](\d{1,3}))?(\s*)([a-z]+)/iy;
/** A number without a unit after a unit: `1h12`. */
const REST = /\d{1,2}(?![\d\p{L}])/uy;
const BLANKS = /\s*/y;

/** One number with its unit, of those from `from` on. */
function partAt(
  text: string,
  start: number,
  from: number,
): (TimeAt & { unit: number }) | undefined {
  PART.lastIndex = start;
  const match = PART.exec(text);
  if (!match) return undefined;
  const [whole, number = '', decimals, blanks, letters = ''] = match;
  const word = letters.toLowerCase();
  const unit = UNITS.findIndex(({ words }) => words.includes(word));
  // "5 m" and "10 s" may be anything; "1 h" is no other thing.
  if (unit < from || (blanks !== '' && (word === 'm' || word === 's'))) return undefined;
  if (decimals !== undefined && UNITS[unit]?.seconds !== 1) return undefined;
  const value = Number(`${number}.${decimals ?? '0'}`);
  // "1h72m" is no time.
  if (from > 0 && value >= 60) return undefined;
  return { seconds: value * (UNITS[unit]?.seconds ?? 0), end: start + whole.length, unit };
}

/**
 * The lengths of time that may be read at a place of a text, one for each number that they end with: of
 * `1h 12m` they are an hour, and an hour and twelve minutes.
 */
export function lengthsAt(text: string, start: number): TimeAt[] {
  const found: TimeAt[] = [];
  let seconds = 0;
  let part = partAt(text, start, 0);
  while (part) {
    seconds += part.seconds;
    found.push({ seconds, end: part.end });
    const next = UNITS[part.unit + 1];
    if (!next) break;
    REST.lastIndex = part.end;
    const rest = REST.exec(text)?.[0];
    if (rest !== undefined && Number(rest) < 60) {
      found.push({ seconds: seconds + Number(rest) * next.seconds, end: part.end + rest.length });
    }
    BLANKS.lastIndex = part.end;
    BLANKS.exec(text);
    part = partAt(text, BLANKS.lastIndex, part.unit + 1);
  }
  return found;
}
