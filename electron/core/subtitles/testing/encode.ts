import { decodeAs } from '../decode-as';

const tables = new Map<string, Map<string, number[]>>();

/** A text in an encoding that Node can read but not write; what the encoding does not have is an error. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding.startsWith('utf-16')) return wide(text, encoding === 'utf-16be');
  let table = tables.get(encoding);
  if (!table) tables.set(encoding, (table = tableOf(encoding)));
  const bytes: number[] = [];
  for (const letter of text) {
    const code = table.get(letter);
    if (!code) throw new Error(`${encoding} has no ${letter}`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

function wide(text: string, isBig: boolean): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    bytes.push(...(isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
  }
  return Uint8Array.from(bytes);
}

/** Every character of one or two bytes, read the other way round. */
function tableOf(encoding: string): Map<string, number[]> {
  const table = new Map<string, number[]>();
  const add = (code: number[]): void => {
    const letter = decodeAs(encoding, Uint8Array.from(code));
    if (Array.from(letter).length === 1 && letter !== '\uFFFD' && !table.has(letter))
      table.set(letter, code);
  };
  for (let byte = 0; byte < 256; byte += 1) add([byte]);
  for (let first = 0x81; first < 256; first += 1)
    for (let second = 0x40; second < 256; second += 1) add([first, second]);
  return table;
}
