export const RESULTS_ID = 'search-results';

/** Id of the element of a result, by its place among all. */
export function optionId(place: number): string {
  return `${RESULTS_ID}-${String(place)}`;
}

/** Brings the row of a result into view, if it is not. */
export function showOption(place: number): void {
  document.getElementById(optionId(place))?.scrollIntoView({ block: 'nearest' });
}
