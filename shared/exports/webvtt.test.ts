import fc from 'fast-check';
import { parseText } from 'media-captions';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '../watch/testing/generated-pack';
import { linesOf } from './cue';
import { generatedCues } from './testing/generated-cues';
import { cuesAsWebVtt } from './webvtt';

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

describe('pop-ups as WebVTT', () => {
  it('stand at the top, in the right half, and no text of them is a tag', () => {
    const film = { title: 'A --> B', year: 2000 };
    const cues = [{ title: 'x < y', text: 'a & b -->\n\nc', start: 3_725_678, end: 3_729_994 }];
    expect(cuesAsWebVtt({ film, cues })).toBe(
      [
        'WEBVTT',
        'NOTE Notes along A -> B (2000)',
        '01:02:05.678 --> 01:02:09.994 line:0 position:54% size:45% align:left\n' +
          '<b>x &lt; y</b>\na &amp; b --&gt; c\n',
      ].join('\n\n'),
    );
  });

  it('come back with the same words at the same millisecond, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(generatedCues, async (given) => {
        const file = cuesAsWebVtt(given);
        const { cues, errors, regions } = await parseText(file, { type: 'vtt', strict: true });
        expect([errors, regions]).toEqual([[], []]);
        expect(
          cues.map(({ startTime, endTime, text, line, position, size, align }) => {
            const match = /^<b>([^<>]+)<\/b>(?:\n([^<>\n]+))?$/.exec(text);
            expect(text.replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
            const lines = (match!.slice(1) as (string | undefined)[]).filter(
              (part) => part !== undefined,
            );
            return {
              start: Math.round(startTime * 1000),
              end: Math.round(endTime * 1000),
              lines: lines.map((part) =>
                part.replace(/&(\w+);/g, (_all, name: string) => CHARACTERS[name] ?? ''),
              ),
              place: [line, position, size, align],
            };
          }),
        ).toEqual(
          given.cues.map((cue) => ({
            start: cue.start,
            end: cue.end,
            lines: linesOf(cue),
            place: [0, 54, 45, 'left'],
          })),
        );
      }),
      THOUSANDS,
    );
  });
});
