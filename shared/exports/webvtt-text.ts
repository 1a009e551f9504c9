/** A text as WebVTT shows it, letter by letter: nothing in it is a tag, a character's name or an arrow. */
export function webVttText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
