import { describe, expect, it } from 'vitest';
import { filmSeconds } from '../film-time';
import { accountFor, type Account, type AccountInput } from './account';
import { cue, entry } from './testing/small-pack';

const ENTRIES = [
  entry('shown', { cues: [cue(100)] }),
  entry('crowded', { cues: [cue(200)] }),
  entry('planned', { cues: [cue(300)] }),
  entry('covered', { cues: [cue(150)] }),
  entry('no-moment'),
];

function accountAt(position: number, given: Partial<AccountInput> = {}): Account {
  return accountFor({
    entries: ENTRIES,
    plan: {
      shown: [{ id: 'planned', at: filmSeconds(310), until: filmSeconds(316) }],
      held: [
        { id: 'crowded', reason: 'crowded' },
        { id: 'no-moment', reason: 'no-cue' },
      ],
    },
    shown: [{ id: 'shown', at: filmSeconds(100), until: filmSeconds(106) }],
    missed: [{ id: 'covered', reason: 'unseen' }],
    position: filmSeconds(position),
    frontier: filmSeconds(0),
    runtime: filmSeconds(1000),
    ...given,
  });
}

const heldIds = ({ held }: Account): string[] => held.map(({ id }) => id);

describe('accountFor', () => {
  it('names each entry once, in the order of the pack, what is held with its reason', () => {
    expect(accountAt(200)).toEqual({
      shown: ['shown'],
      held: [
        { id: 'crowded', reason: 'crowded' },
        { id: 'covered', reason: 'unseen' },
        { id: 'no-moment', reason: 'no-cue' },
      ],
      notYetDue: ['planned'],
    });
  });

  it('calls an entry held from the second of its first cue on, and not yet due before', () => {
    expect(accountAt(199.9).notYetDue).toEqual(['crowded', 'planned']);
    expect(heldIds(accountAt(200))).toContain('crowded');
  });

  it('keeps as held what was so once, when the viewer goes back', () => {
    const back = accountAt(10, { frontier: filmSeconds(400) });
    expect(heldIds(back)).toContain('crowded');
  });

  it('holds an entry without a moment from the start', () => {
    expect(heldIds(accountAt(0))).toEqual(['no-moment']);
  });

  it('has at the end of the film nothing to wait for among what is held', () => {
    const late = { entries: [entry('late', { cues: [cue(1000)] })], shown: [], missed: [] };
    const plan = { shown: [], held: [{ id: 'late', reason: 'passed' as const }] };
    expect(accountAt(999, { ...late, plan }).notYetDue).toEqual(['late']);
    expect(heldIds(accountAt(1000, { ...late, plan }))).toEqual(['late']);
  });

  it('leaves out what neither plan nor history knows, so that the count tells', () => {
    const stray = [...ENTRIES, entry('stray', { cues: [cue(50)] })];
    const { shown, held, notYetDue } = accountAt(500, { entries: stray });
    expect(shown.length + held.length + notYetDue.length).toBe(stray.length - 1);
  });
});
