/** What Windows-1252 has at 0x80 to 0x9f; the bytes that it leaves free stay the control characters of ISO 8859-1. */
const BESIDE_LATIN_1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Bytes as text. Node reads Windows-1252 as ISO 8859-1 in many versions, and so loses its quotation marks and dashes;
 * what it leaves as control characters is put right here.
 * @param encoding a name of the WHATWG standard
 */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (sign) => BESIDE_LATIN_1[sign.charCodeAt(0) - 0x80] ?? sign);
}
