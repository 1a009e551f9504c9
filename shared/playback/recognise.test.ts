import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THOUSANDS } from '../watch/testing/generated-pack';
import { recognise, type KnownFilm, type Playing } from './recognise';

const LENGTHS = { reference: 7_680, 'pal-25': 7_365.427_2, 'film-24': 7_672.32 } as const;
const FRAME_RATES = { reference: 23.976, 'pal-25': 25, 'film-24': 24 } as const;
type EditionId = keyof typeof LENGTHS;
const IDS = Object.keys(LENGTHS) as EditionId[];

/** The editions of the pack that ships. */
const FILM: KnownFilm = {
  title: 'La La Land',
  year: 2016,
  runtime: 7_680,
  editions: IDS.map((id) => ({
    id,
    label: id,
    frameRate: FRAME_RATES[id],
    points: [
      [0, 0],
      [7_680, LENGTHS[id]],
    ],
  })),
};

function playing(given: Partial<Playing>): Playing {
  return { path: null, title: null, duration: 7_680, frameRate: null, ...given };
}

function certaintyOf(given: Partial<Playing>, film = FILM): string {
  return recognise(playing(given), film).certainty;
}

describe('the name of a film', () => {
  it.each([
    '/films/La La Land (2016).mkv',
    '/films/la.la.land.2016.1080p.bluray.x264-group.mkv',
    '/films/LA_LA_LAND.mp4',
    'C:\\Films\\La La Land [1920x1080].mkv',
    'file:///home/somebody/La%20La%20Land%20(2016).mkv',
    'http://127.0.0.1:8096/films/La-La-Land.mkv?token=2013&start=0#t=10',
    '/films/La Là Länd.mkv',
    '/films/La La Land (2016) 2021 remaster.mkv',
    '/films/01 - La La Land.mkv',
    '/films/100% La La Land.mkv',
    '/films/#7 La La Land.mkv',
    '/films/Have you seen it? La La Land.mkv',
  ])('is found in %s', (path) => {
    expect(certaintyOf({ path })).toBe('sure');
  });

  it.each([
    '/films/La La Landing.mkv',
    '/films/Alla La Land.mkv',
    '/films/Lalaland.mkv',
    '/films/La La Land 2011.mkv',
    '/films/1994.La.La.Land.mkv',
    '/films/La La.mkv',
    '/films/La La Land/bonus.mkv',
    'http://example.test/watch?film=La+La+Land',
    'http://example.test/watch#La-La-Land',
  ])('is not found in %s', (path) => {
    expect(certaintyOf({ path, duration: null })).toBe('no');
  });

  it('is found in a title, and a name that cannot be decoded is read as it stands', () => {
    expect(certaintyOf({ title: 'La La Land - Player of a site' })).toBe('sure');
    expect(certaintyOf({ path: 'http://example.test/La%20La%20Land%', duration: null })).toBe('no');
    expect(certaintyOf({ path: 'http://example.test/La.La.Land%', duration: null })).toBe('likely');
  });

  it('with accents, apostrophes and signs is found however they are written', () => {
    const film = { ...FILM, title: 'L’Été: Ærø & Co.' };
    for (const path of ["L'Ete Aero & Co.mkv", 'l.été.ærø.co.mkv', 'L_E\u0301te\u0301_Aero_Co.mp4'])
      expect(certaintyOf({ path }, film), path).toBe('sure');
    expect(certaintyOf({ path: 'Lete Aero Co.mkv', duration: null }, film)).toBe('no');
  });

  it('that is a year itself is no other year', () => {
    const film = { ...FILM, title: '1917', year: 2019 };
    expect(certaintyOf({ path: '1917.mkv' }, film)).toBe('sure');
    expect(certaintyOf({ path: '1917.2019.mkv' }, film)).toBe('sure');
    expect(certaintyOf({ path: '1917 (1970).mkv', duration: null }, film)).toBe('no');
  });

  it('is found between any words that are no years, and not inside any word', () => {
    const word = fc.stringMatching(/^[a-km-zé]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(word),
        fc.array(word),
        fc.constantFrom(' ', '.', '_', ' - ', '+'),
        word,
        (before, after, gap, letters) => {
          const named = [...before, 'La', 'La', 'Land', ...after].join(gap);
          const inside = [...before, 'La', 'La', `Land${letters}`, ...after].join(gap);
          expect(certaintyOf({ path: `/films/${named}.mkv`, duration: null })).toBe('likely');
          expect(certaintyOf({ path: `/films/${inside}.mkv`, duration: null })).toBe('no');
        },
      ),
      THOUSANDS,
    );
  });
});

describe('the length and the frame rate of a copy', () => {
  const named = { path: 'La La Land.mkv' };

  it.each(IDS)('tell the edition %s', (id) => {
    const [duration, frameRate] = [LENGTHS[id], FRAME_RATES[id]];
    expect(recognise(playing({ ...named, duration, frameRate }), FILM)).toEqual({
      certainty: 'sure',
      edition: id,
    });
  });

  it('tell the edition whatever of the logos is cut or added, as exactly as players say it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...IDS),
        fc.double({ min: -119.9, max: 119.9, noNaN: true }),
        fc.double({ min: -0.011, max: 0.011, noNaN: true }),
        (id, trimmed, inexact) => {
          const duration = LENGTHS[id] + trimmed;
          const frameRate = FRAME_RATES[id] + inexact;
          expect(recognise(playing({ ...named, duration, frameRate }), FILM)).toEqual({
            certainty: 'sure',
            edition: id,
          });
          // The length alone tells 25 frames a second from the others, and never 23.976 from 24.
          const { edition } = recognise(playing({ ...named, duration }), FILM);
          expect(edition).toBe(id === 'pal-25' ? 'pal-25' : null);
        },
      ),
      THOUSANDS,
    );
  });

  it('do not fit a film that was cut by more', () => {
    const shortest = LENGTHS['pal-25'] - 120.1;
    const between = (LENGTHS['pal-25'] + LENGTHS['film-24']) / 2;
    for (const duration of [shortest, between, 7_680 + 120.1, 7_680 * 2, 1_200])
      expect(recognise(playing({ ...named, duration }), FILM)).toEqual({
        certainty: 'no',
        edition: null,
      });
  });

  it('are not believed against each other: another rate at this length is no edition', () => {
    const at25 = playing({ ...named, duration: 7_680, frameRate: 25 });
    expect(recognise(at25, FILM)).toEqual({ certainty: 'sure', edition: null });
    const at60 = playing({ ...named, duration: LENGTHS['pal-25'], frameRate: 60 });
    expect(recognise(at60, FILM)).toEqual({ certainty: 'sure', edition: 'pal-25' });
  });

  it('tell 23.976 from 24 frames a second, also as 24000/1001', () => {
    const editionAt = (frameRate: number): string | null =>
      recognise(playing({ ...named, duration: 7_676, frameRate }), FILM).edition;
    expect(editionAt(24_000 / 1_001)).toBe('reference');
    expect(editionAt(23.98)).toBe('reference');
    expect(editionAt(24)).toBe('film-24');
  });

  it('make it likely without a name only when the length agrees to three seconds', () => {
    expect(certaintyOf({ path: '/films/t00.mkv', duration: 7_682.9 })).toBe('likely');
    expect(certaintyOf({ title: '00017', duration: 7_680 })).toBe('likely');
    expect(certaintyOf({ title: 'disc-one.mkv', duration: 7_680 })).toBe('likely');
    expect(certaintyOf({ path: '/films/t00.mkv', duration: 7_683.1 })).toBe('no');
    expect(certaintyOf({ title: 'A Quite Different Film', duration: 7_680 })).toBe('no');
  });

  it('of a stream are not known: then its name makes it likely, and its frame rate tells the edition', () => {
    for (const duration of [null, 0, -1, -7_680]) {
      expect(recognise(playing({ ...named, duration }), FILM)).toEqual({
        certainty: 'likely',
        edition: null,
      });
      expect(recognise(playing({ ...named, duration, frameRate: 25 }), FILM)).toEqual({
        certainty: 'likely',
        edition: 'pal-25',
      });
      expect(certaintyOf({ path: 'other.mkv', duration })).toBe('no');
    }
  });
});

describe('nonsense', () => {
  const number = fc.oneof(
    fc.constantFrom(0, -0, -1, 1e-300, 1e308, Infinity, -Infinity),
    fc.double({ noNaN: true }),
  );
  const text = fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string()));

  it('is never the film for sure, and never throws', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.option(number),
        fc.option(number),
        (path, title, duration, fps) => {
          const { certainty, edition } = recognise({ path, title, duration, frameRate: fps }, FILM);
          expect(['likely', 'no']).toContain(certainty);
          if (duration !== null && duration > 7_800)
            expect({ certainty, edition }).toEqual({
              certainty: 'no',
              edition: null,
            });
        },
      ),
      THOUSANDS,
    );
  });

  it('tells no edition where the film has none, and none that it has not', () => {
    const film = { ...FILM, editions: [] };
    expect(recognise(playing({ path: 'La La Land.mkv' }), film)).toEqual({
      certainty: 'no',
      edition: null,
    });
    expect(recognise(playing({ path: 'La La Land.mkv', duration: null }), film)).toEqual({
      certainty: 'likely',
      edition: null,
    });
    fc.assert(
      fc.property(number, number, (duration, frameRate) => {
        const { edition } = recognise(
          playing({ path: 'La La Land.mkv', duration, frameRate }),
          FILM,
        );
        expect([null, ...IDS]).toContain(edition);
      }),
      THOUSANDS,
    );
  });
});
