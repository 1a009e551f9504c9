import { headLine, linesOf, type CuesOfFilm } from './cue';
import { timestamp } from './timestamp';
import { webVttText } from './webvtt-text';

/** From the first line down, in the right half: a second cue stands below the first one. */
const PLACE = 'line:0 position:54% size:45% align:left';

/** Pop-ups as WebVTT, for players in a browser. The title is in bold type. */
export function cuesAsWebVtt({ film, cues }: CuesOfFilm): string {
  const blocks = cues.map((cue) => {
    const [first = '', ...rest] = linesOf(cue).map(webVttText);
    const times = `${timestamp(cue.start)} --> ${timestamp(cue.end)} ${PLACE}`;
    return [times, `<b>${first}</b>`, ...rest].join('\n');
  });
  // An arrow in the remark would make it a cue.
  const remark = `NOTE ${headLine(film).replaceAll('-->', '->')}`;
  return `${['WEBVTT', remark, ...blocks].join('\n\n')}\n`;
}
