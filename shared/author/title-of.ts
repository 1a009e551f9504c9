const LONGEST_TITLE = 60;
const WORDS_OF_A_SHORT_TITLE = 6;

/** A sentence or a clause that ends early enough to be a title. */
const OPENING = /^(.{3,60}?)(?:[.!?…。！？](?=\s|$)|:(?=\s))/u;

/** A title for what was typed in a hurry: its first sentence where that is short, else its first words. */
export function titleOf(text: string): string {
  const [first = ''] = text.trim().split('\n');
  const line = first.replace(/\s+/g, ' ').trim();
  if (line === '') return 'Untitled';
  const opening = OPENING.exec(line)?.[1];
  // A whole line that is one sentence says in the body what it says: the title then is only its beginning.
  if (opening !== undefined && opening.length + 2 < text.trim().length) return opening.trim();
  const words = line.split(' ');
  if (words.length <= WORDS_OF_A_SHORT_TITLE && line.length <= LONGEST_TITLE) return line;
  const short = words.slice(0, WORDS_OF_A_SHORT_TITLE).join(' ');
  const cut = short.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s.,;:–—-]+$/u, '')} …`;
}
