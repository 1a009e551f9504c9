/** Marks that open and close a phrase. An apostrophe is never one: `rock 'n' roll`. */
const QUOTATION_MARKS = '"“”„«»';
const QUOTATION_MARK = new RegExp(`[${QUOTATION_MARKS}]`);
const ALL_QUOTATION_MARKS = new RegExp(`[${QUOTATION_MARKS}]`, 'g');

/** Whether a character opens or closes a phrase; of the end of a text, '', it is false. */
export function isQuotationMark(character: string): boolean {
  return QUOTATION_MARK.test(character);
}

/** The text with a blank for each quotation mark: its terms stay the same. */
export function withoutQuotationMarks(text: string): string {
  return text.replace(ALL_QUOTATION_MARKS, ' ');
}

export function isBlank(character: string): boolean {
  return /\s/.test(character);
}

/** Whether a character makes what stands directly after it unwanted. */
export function isMinus(character: string): boolean {
  return character === '-' || character === '\u2212';
}

/** Whether a character ends what stands before it, outside of quotation marks; '' is the end of the text. */
export function isBreak(character: string): boolean {
  return character === '' || character === '|' || isBlank(character) || isQuotationMark(character);
}
