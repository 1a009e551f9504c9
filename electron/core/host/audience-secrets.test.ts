import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filmSeconds } from '#shared/film-time';
import type { Pack } from '#shared/pack/pack';
import { generatedPack, secretsOf } from '#shared/watch/testing/generated-pack';
import { Evening } from './testing/evening';

const RUNS = { numRuns: 1_500, seed: 20_161_209 } as const;

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ pass: fc.double({ min: 0.01, max: 300, noNaN: true }) }) },
  { weight: 2, arbitrary: fc.record({ play: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ goTo: fc.double({ min: 0, max: 1, noNaN: true }) }) },
  { weight: 2, arbitrary: fc.record({ nudge: fc.constantFrom(-5, -0.1, 0.1, 1, 5, 30) }) },
  { weight: 4, arbitrary: fc.record({ show: fc.nat(60) }) },
  { weight: 3, arbitrary: fc.record({ ask: fc.array(fc.nat(60), { maxLength: 4 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      press: fc.constantFrom('begin', 'end', 'blank', 'bright', 'break', 'clear', 'confirm'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ cards: fc.constantFrom('auto' as const, 'host' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The question kinds are spread over the pack, so that questions have secrets too. */
function withQuestions(pack: Pack): Pack {
  const entries = pack.entries.map((one, index) =>
    index % 3 === 0 ? { ...one, kind: 'question' as const } : one,
  );
  return { ...pack, entries };
}

function act(evening: Evening, one: Step): void {
  const { entries, manifest } = evening.pack;
  const idAt = (place: number): string =>
    entries[place % Math.max(1, entries.length)]?.id ?? 'none';
  if ('pass' in one) evening.pass(one.pass);
  if ('play' in one)
    if (one.play) evening.play();
    else evening.pause();
  if ('goTo' in one) evening.goTo(one.goTo * manifest.film.runtimeSeconds);
  if ('nudge' in one) evening.nudge(one.nudge);
  if ('cards' in one) evening.change({ cards: one.cards });
  evening.do((session) => {
    if ('show' in one) session.show(idAt(one.show));
    if ('ask' in one) session.ask({ at: null, questions: one.ask.map(idAt), words: '' });
    if (!('press' in one)) return;
    if (one.press === 'begin') session.begin();
    if (one.press === 'end') session.end();
    if (one.press === 'blank') session.screen.isBlank = true;
    if (one.press === 'bright') session.screen.isBlank = false;
    if (one.press === 'break') session.takeBreak(5);
    if (one.press === 'clear') session.screen.clear();
    if (one.press === 'confirm') session.confirmSeen();
  });
}

test('whatever the host does, the room sees nothing that a newcomer who has come so far may not', () => {
  let cards = 0;
  let questions = 0;
  fc.assert(
    fc.property(
      generatedPack(24).map(withQuestions),
      fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
      fc.array(fc.tuple(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.nat(60)), {
        maxLength: 5,
      }),
      (pack, steps, points) => {
        const runtime = pack.manifest.film.runtimeSeconds;
        const secrets = secretsOf(pack);
        const evening = new Evening(pack, {
          cards: 'auto',
          pace: 'normal',
          points: points.map(([share, place]) => ({
            at: filmSeconds(share * runtime),
            questions: [pack.entries[place % Math.max(1, pack.entries.length)]?.id ?? 'none'],
            words: '',
          })),
        });
        // What the room may know by the rule, reckoned beside the session: all that ran, doubled for corrections.
        let mayKnow = 0;
        for (const one of [{ press: 'begin' as const }, { play: true }, ...steps]) {
          const before = evening.position;
          const { playing } = evening.film.anchor;
          act(evening, one);
          if ('pass' in one && playing) mayKnow += 2 * (evening.position - before);
          if ('press' in one && one.press === 'begin' && evening.position < 60)
            mayKnow = Math.max(mayKnow, 2 * evening.position);
          if ('press' in one && one.press === 'confirm')
            mayKnow = Math.max(mayKnow, 2 * evening.position);
          const view = evening.session.view();
          if (view.kind === 'card') cards += 1;
          if (view.kind === 'question') questions += view.questions.length;
          const { seenUpTo } = evening.session;
          if (seenUpTo > mayKnow + 0.01) throw new Error('the room is taken to know too much');
          const text = JSON.stringify(view);
          const told = secrets.filter(
            ({ token, revealsAt }) => revealsAt > seenUpTo && text.includes(token),
          );
          expect(told).toEqual([]);
        }
      },
    ),
    RUNS,
  );
  expect(cards).toBeGreaterThan(1_000);
  expect(questions).toBeGreaterThan(1_000);
});
