import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { parseText } from 'media-captions';
import { describe, expect, it } from 'vitest';
import { FootlightError } from '#shared/errors';
import { PLAN_FILES, PLAN_FORMATS } from '#shared/exports/formats';
import { remuxCommand } from '#shared/exports/remux-command';
import { FILM_START } from '#shared/film-time';
import { DENSITIES } from '#shared/watch/density';
import { copyAt } from '#shared/watch/edition-map';
import { mapOf, type Step } from '#shared/watch/getting-in-step';
import { planViewing } from '#shared/watch/plan';
import { stayForText } from '#shared/watch/reading-time';
import { NEWCOMER } from '#shared/watch/spoiler-rule';
import { generatedPack, HUNDREDS, secretsOf } from '#shared/watch/testing/generated-pack';
import { cue, entry, scene, smallPack } from '#shared/watch/testing/small-pack';
import { planExport, type PlanExportOptions } from './plan-export';

const REFERENCE: Step = { edition: 'reference', rate: 1, offset: 0 };

const SMALL = smallPack(600, {
  entries: [
    entry('lamp', { title: 'A lamp', body: 'It burns.', cues: [cue(10)] }),
    entry('late', { title: 'Late', cues: [cue(300, 500)], revealsAt: 400 }),
    entry('notice', { kind: 'notice', tags: ['loud-sound'], cues: [cue(50)] }),
  ],
  scenes: [scene('a', 0, 200, { title: 'The pier' }), scene('b', 200, 600, { title: 'The end' })],
});

function exported(given: Partial<PlanExportOptions>): { name: string; content: string } {
  const step = { edition: 'only', rate: 1, offset: 0 };
  return planExport(SMALL, { density: 'normal', audience: 'first', step, format: 'srt', ...given });
}

const steps: fc.Arbitrary<Step> = fc.record({
  edition: fc.constantFrom('reference', 'faster', 'shorter', 'longer', null),
  rate: fc.constantFrom(1, 25 / 24, 0.97),
  offset: fc.oneof(fc.constant(0), fc.double({ min: -30, max: 30, noNaN: true })),
});

describe('the plan as a file', () => {
  it('holds what pops up, when this viewer may know it', () => {
    const first = exported({});
    expect(first).toEqual({
      name: 'Small - pop-ups.srt',
      content: [
        '1\n00:00:10,000 --> 00:00:16,000\n{\\an8}A lamp\nIt burns.\n',
        '2\n00:06:40,000 --> 00:06:46,000\n{\\an8}Late\nLate\n',
      ].join('\n'),
    });
    expect(exported({ audience: 'unknown' })).toEqual(first);
    expect(exported({ audience: 'seen' }).content).toContain('00:05:00,000 --> 00:05:06,000');
  });

  it('is in the time of the copy', () => {
    const step = { edition: null, rate: 1.25, offset: 0 };
    expect(exported({ step }).content).toContain('00:00:08,000 --> 00:00:14,000\n{\\an8}A lamp');
    expect(exported({ step, format: 'ffmetadata' }).content).toContain('START=160000\nEND=480000');
  });

  it('does not follow a correction: it is the viewer’s clock that was off, not the copy', () => {
    const step = { edition: 'only', rate: 1, offset: 20 };
    expect(exported({ step })).toEqual(exported({}));
  });

  it('names chapters for nobody who has not seen the film', () => {
    for (const format of ['ffmetadata', 'matroska'] as const) {
      const { content } = exported({ format });
      expect(content).toContain('Chapter 2');
      expect(content).not.toMatch(/pier|end</i);
      expect(exported({ format, audience: 'seen' }).content).toContain('The pier');
    }
  });

  it('has a name for each form, none of which is that of the viewer’s own notes', () => {
    expect(PLAN_FORMATS.map((format) => exported({ format }).name)).toEqual([
      'Small - pop-ups.ass',
      'Small - pop-ups.srt',
      'Small - pop-ups.vtt',
      'Small - chapters.txt',
      'Small - chapters.xml',
    ]);
  });

  it('is refused in words where nothing would pop up', () => {
    expect(() => exported({ density: 'off' })).toThrow(FootlightError);
    expect(() => exported({ density: 'off' })).toThrow('No note would come up along this film.');
    expect(exported({ density: 'off', format: 'ffmetadata' }).content).toContain('Chapter 1');
  });

  it('tells a newcomer nothing before its second, in any copy', async () => {
    await fc.assert(
      fc.asyncProperty(
        generatedPack(),
        steps,
        fc.constantFrom(...DENSITIES.filter((density) => density !== 'off')),
        async (pack, step, density) => {
          const map = mapOf(step, pack.manifest.editions);
          const secrets = secretsOf(pack);
          const options = { density, audience: 'first', step } as const;
          for (const format of PLAN_FORMATS) {
            if (PLAN_FILES[format].holds === 'pop-ups') continue;
            const { content } = planExport(pack, { ...options, format });
            expect(secrets.filter(({ token }) => content.includes(token))).toEqual([]);
          }
          for (const type of ['ass', 'srt', 'vtt'] as const) {
            let content: string;
            try {
              ({ content } = planExport(pack, { ...options, format: type }));
            } catch (error) {
              expect(error).toBeInstanceOf(FootlightError);
              continue;
            }
            const { cues } = await parseText(content, { type, strict: true });
            for (const { startTime, text } of cues)
              for (const { token, revealsAt } of secrets)
                if (text.includes(token))
                  expect(startTime).toBeGreaterThanOrEqual(
                    // ASS knows hundredths, so that half of one may be missing.
                    Math.max(0, copyAt(map, revealsAt)) - 0.0056,
                  );
          }
        },
      ),
      HUNDREDS,
    );
  });

  it('leaves time to read, also in a copy that runs faster', async () => {
    await fc.assert(
      fc.asyncProperty(
        generatedPack(),
        fc.constantFrom(1.25, 25 / 24, 0.97),
        async (pack, rate) => {
          const step = { edition: null, rate, offset: 0 };
          const options = { density: 'many', audience: 'seen', step, format: 'vtt' } as const;
          fc.pre(pack.entries.some(({ kind, cues }) => kind !== 'notice' && cues.length > 0));
          let content = '';
          try {
            ({ content } = planExport(pack, options));
          } catch (error) {
            expect(error).toBeInstanceOf(FootlightError);
          }
          const { cues } = await parseText(content, { errors: false });
          for (const { startTime, endTime, text } of cues)
            expect(endTime - startTime).toBeGreaterThan(
              stayForText(text.split('\n')[1] ?? '') - 0.0011,
            );
        },
      ),
      HUNDREDS,
    );
  });

  it('is the very plan of the viewing, where the copy is the film itself', async () => {
    await fc.assert(
      fc.asyncProperty(generatedPack(), fc.boolean(), async (pack, seen) => {
        const { shown } = planViewing({
          entries: pack.entries,
          scenes: pack.scenes,
          runtime: pack.manifest.film.runtimeSeconds,
          density: 'many',
          viewpoint: { ...NEWCOMER, seen },
          from: FILM_START,
          frontierFollows: true,
          already: [],
        });
        fc.pre(shown.length > 0);
        const audience = seen ? 'seen' : 'first';
        const options = { density: 'many', audience, step: REFERENCE, format: 'vtt' } as const;
        const { cues } = await parseText(planExport(pack, options).content, { strict: true });
        const title = new Map(pack.entries.map((one) => [one.id, one.title]));
        expect(
          cues.map(({ startTime, endTime, text }) => [
            /<b>(.*)<\/b>/.exec(text)?.[1],
            Math.round(startTime * 1000),
            Math.round(endTime * 1000),
          ]),
        ).toEqual(
          shown.map(({ id, at, until }) => [
            title.get(id),
            Math.round(at * 1000),
            Math.round(until * 1000),
          ]),
        );
      }),
      HUNDREDS,
    );
  });
});

describe('the command for a copy, in a real shell', () => {
  it('reaches the program letter by letter', () => {
    const name = '/a b/\'$(id)`id`"\\n*?!#~;&|<>\n’.mkv';
    const files = { film: name, chapters: `${name}.txt`, copy: `-${name}` };
    const command = remuxCommand('ffmetadata', files, 'posix');
    const script = `ffmpeg() { for word; do printf '%s\\0' "$word"; done; }\n${command}`;
    expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0')).toEqual([
      ...['-i', files.film, '-i', files.chapters, '-map', '0', '-dn', '-map_metadata', '0'],
      ...['-map_chapters', '1', '-codec', 'copy', `./${files.copy}`, ''],
    ]);
  });
});
