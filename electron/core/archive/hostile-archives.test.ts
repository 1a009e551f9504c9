import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '#core/packs/testing/tiny-pack';
import { FootlightError } from '#shared/errors';
import { ARCHIVE_LIMITS } from './limits';
import { zipBytes, type ZipPart } from './testing/zip-bytes';
import { unpackArchive } from './unpack';

const PACK: ZipPart = { name: 'pack.json', content: '{}' };
const named = (name: string | Uint8Array): Uint8Array => zipBytes([PACK, { name, content: 'x' }]);
const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes);
const good = zipBytes([PACK, { name: 'entries.json', content: '[]', method: 8 }]);
const joined = (...pieces: Uint8Array[]): Uint8Array => Buffer.concat(pieces);

/** Small ones, so that no test has to fill a disk. */
const LIMITS = {
  ...ARCHIVE_LIMITS,
  archive: 100_000,
  files: 5,
  file: 50_000,
  total: 80_000,
  small: 1_000,
};

/** What is wrong with an archive, the archive, and what has to be said of it. */
const HOSTILE: readonly (readonly [what: string, bytes: Uint8Array, says: RegExp])[] = [
  ['nothing at all', zeros(0), /no zip archive/],
  ['a text', Buffer.from('Once upon a time.'), /no zip archive/],
  ['zeros', zeros(5_000), /no zip archive/],
  ['one without its end', good.slice(0, -30), /no zip archive|end is missing/],
  ['one without its beginning', good.slice(20), /more than one way|not where|beyond/],
  ['one without files', zipBytes([]), /no pack\.json/],
  ['one without a manifest', zipBytes([{ name: 'entries.json' }]), /no pack\.json/],
  ['a pack in a folder of its own', named('film/pack.json'), /such a name/],
  ['a way out of the folder', named('../pack.json'), /leads out|such a name/],
  ['a way out by way of the pictures', named('media/../../x'), /leads out|such a name/],
  ['an absolute path', named('/etc/passwd'), /leads out|such a name/],
  ['a drive of Windows', named('c:/windows/x'), /leads out|such a name/],
  ['a backslash', named('media\\x.png'), /leads out|such a name|more than one way/],
  ['a way out by backslashes', named('..\\x'), /leads out|such a name|more than one way/],
  ['a name that ends in mid-word', named('a\0.json'), /leads out|such a name/],
  ['a name over two lines', named('a\nb.json'), /leads out|such a name/],
  ['a name that runs backwards', named('a\u202enosj.exe'), /leads out|such a name/],
  ['capital letters', named('Pack.json'), /such a name/],
  ['a letter of two parts', named('e\u0301.json'), /such a name/],
  ['no letters at all', named(Uint8Array.of(0xff, 0xfe)), /such a name|leads out/],
  ['a name of the language', named('__proto__'), /such a name/],
  ['a device of Windows', named('con.json'), /such a name/],
  ['another device', named('media/lpt1'), /such a name/],
  ['a dot at the end', named('entries.json.'), /such a name|leads out/],
  ['a hidden file', named('.profile'), /such a name/],
  ['a name without end', named('a'.repeat(5_000)), /such a name/],
  ['no name', named(''), /such a name|leads out/],
  ['a folder of its own', named('scripts/'), /no other folder/],
  ['a folder that holds something', named('media/'), /no other folder|more than one way/],
  ['the same name twice', zipBytes([PACK, PACK]), /same name|more than one way/],
  [
    'a link',
    zipBytes([PACK, { name: 'media/x', content: '/etc/passwd', mode: 0o120777 }]),
    /a link/,
  ],
  ['a device', zipBytes([PACK, { name: 'media/x', mode: 0o020666 }]), /a device/],
  ['a pipe', zipBytes([PACK, { name: 'media/x', mode: 0o010666 }]), /a device/],
  ['an encrypted file', zipBytes([PACK, { name: 'a', content: 'x', flags: 0x801 }]), /encrypted/],
  [
    'another way of packing',
    zipBytes([PACK, { name: 'a', content: 'x', method: 12 }]),
    /packed in a way/,
  ],
  [
    'a way of packing that is none',
    zipBytes([PACK, { name: 'a', content: 'x', method: 77 }]),
    /packed in a way/,
  ],
  [
    'a file that is said to be longer',
    zipBytes([PACK, { name: 'a', content: 'abc', method: 8, size: 9 }]),
    /another size|not what the archive/,
  ],
  [
    'a file that is said to be shorter',
    zipBytes([PACK, { name: 'a', content: 'a'.repeat(9_000), method: 8, size: 3 }]),
    /larger than|another size|not what the archive/,
  ],
  [
    'a stored file of another length',
    zipBytes([PACK, { name: 'a', content: 'abc', size: 9 }]),
    /another size|more than one way|not what/,
  ],
  [
    'a wrong checksum',
    zipBytes([PACK, { name: 'a', content: 'abc', crc: 1 }]),
    /not what the archive/,
  ],
  [
    'a wrong checksum of a packed file',
    zipBytes([PACK, { name: 'a', content: 'abc', method: 8, crc: 1 }]),
    /not what the archive/,
  ],
  [
    'what cannot be unpacked',
    zipBytes([PACK, { name: 'a', content: 'abc', method: 8, packed: Uint8Array.of(7, 7, 7, 7) }]),
    /cannot be unpacked|not what the archive/,
  ],
  [
    'a file that grows a thousandfold',
    zipBytes([PACK, { name: 'a', content: zeros(40_000), method: 8 }]),
    /times as large/,
  ],
  [
    'a file that is too large',
    zipBytes([PACK, { name: 'a', content: zeros(60_000) }]),
    /largest file/,
  ],
  [
    'a file that says it is as large as can be',
    zipBytes([PACK, { name: 'a', content: 'abc', method: 8, size: 0xfffffffe }]),
    /largest file/,
  ],
  [
    'files that are too large together',
    zipBytes([PACK, { name: 'a', content: zeros(45_000) }, { name: 'b', content: zeros(45_000) }]),
    /together/,
  ],
  [
    'too many files',
    zipBytes([PACK, ...['a', 'b', 'c', 'd', 'e'].map((name) => ({ name }))]),
    /more than 5 files/,
  ],
  ['an archive that is too large', joined(good, zeros(120_000)), /larger than/],
  [
    'two files over each other',
    zipBytes([PACK, { name: 'a', content: 'x' }, { name: 'a', content: 'x', onTop: true }]),
    /share|same name|more than one way/,
  ],
  [
    'two names for the same bytes',
    zipBytes([PACK, { name: 'a', content: 'x' }, { name: 'b', content: 'x', onTop: true }]),
    /share|more than one way/,
  ],
  [
    'another name before the content',
    zipBytes([PACK, { name: 'a', content: 'x', local: { name: '../../evil' } }]),
    /more than one way/,
  ],
  [
    'another way of packing before the content',
    zipBytes([PACK, { name: 'a', content: 'x', local: { method: 8 } }]),
    /more than one way/,
  ],
  [
    'another checksum before the content',
    zipBytes([PACK, { name: 'a', content: 'x', local: { crc: 5 } }]),
    /more than one way/,
  ],
  [
    'a file beyond the end',
    zipBytes([PACK, { name: 'a', content: 'x', offset: 90_000 }]),
    /beyond|not where|cannot be unpacked/,
  ],
  [
    'a file inside the list of files',
    zipBytes([PACK, { name: 'a', content: 'x', offset: 75 }]),
    /not where|beyond|more than one way/,
  ],
  ['something before it', joined(Buffer.from('#!/bin/sh\n'), good), /more than one way/],
  [
    'something after it',
    joined(good, Buffer.from('more')),
    /no zip archive|more than one way|end is missing/,
  ],
  ['two archives, one after the other', joined(good, good), /more than one way/],
  [
    'fewer files than are listed',
    zipBytes([PACK, { name: 'a' }], { count: 1 }),
    /more than one way|list of its files/,
  ],
  [
    'more files than are listed',
    zipBytes([PACK], { count: 3 }),
    /list|no zip archive|cannot be unpacked|more than one way/,
  ],
  [
    'a list of files that lies elsewhere',
    zipBytes([PACK], { offset: 3 }),
    /list|no zip archive|more than one way/,
  ],
  [
    'a list of files beyond the end',
    zipBytes([PACK], { offset: 1_000_000 }),
    /list|no zip archive|more than one way/,
  ],
  [
    'a list of files of another length',
    zipBytes([PACK], { size: 5 }),
    /list|no zip archive|more than one way/,
  ],
  ['one part of several', zipBytes([PACK], { disk: 1 }), /one part of several/],
  ['a comment', zipBytes([PACK], { comment: 'made with love' }), /a comment/],
  [
    'a second end in its comment',
    zipBytes([PACK], { comment: Buffer.from(zipBytes([])).toString('latin1') }),
    /a comment/,
  ],
];

describe('an archive that is no pack', () => {
  test(`comes in ${String(HOSTILE.length)} kinds`, () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(40);
  });

  test('is told from one that is', async () => {
    const home = await temporaryFolder();
    await writeFile(join(home, 'good.filmpack'), good);
    await mkdir(join(home, 'into'));
    await unpackArchive(join(home, 'good.filmpack'), join(home, 'into'), { limits: LIMITS });
    expect((await readdir(join(home, 'into'))).sort()).toEqual(['entries.json', 'pack.json']);
    expect(await readFile(join(home, 'into', 'entries.json'), 'utf8')).toBe('[]');
  });

  test.each(HOSTILE)('is refused in words: %s', async (_what, bytes, says) => {
    const home = await temporaryFolder();
    const path = join(home, 'a.filmpack');
    await writeFile(path, bytes);
    await mkdir(join(home, 'packs', 'into'), { recursive: true });
    const error: unknown = await unpackArchive(path, join(home, 'packs', 'into'), {
      limits: LIMITS,
    }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(FootlightError);
    const { code, message, where, remedy } = (error as FootlightError).toPlain();
    expect(message).toMatch(says);
    expect(code).toBe('pack-damaged');
    expect(where).toMatch(/^a\.filmpack/);
    // As it can be shown: whatever a name is made of.
    expect(where).toMatch(/^[\x20-\x7e…]*$/);
    expect(remedy).toBeTruthy();
    // Nothing beside the folder that it was unpacked into.
    expect((await readdir(home)).sort()).toEqual(['a.filmpack', 'packs']);
    expect(await readdir(join(home, 'packs'))).toEqual(['into']);
  });
});
