import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { bundledPackages, type BundledPackage } from '../../shared/about/bundled-package';
import { bundledLicences } from './bundled-licences';

const home = mkdtempSync(join(tmpdir(), 'footlight-licences-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** Files by their path. */
type Files = Readonly<Record<string, string>>;

let made = 0;

/** What the build says that it bundled, of an app with these files. */
async function namedIn(files: Files): Promise<BundledPackage[]> {
  made += 1;
  const root = join(home, String(made));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [bundledLicences()],
    build: { write: false, assetsInlineLimit: 0, rolldownOptions: { input: join(root, 'app.js') } },
  })) as Rolldown.RolldownOutput;
  const file = output.find(({ fileName }) => fileName === 'licences.json');
  if (file?.type !== 'asset') throw new Error('no licences were written');
  return bundledPackages.parse(JSON.parse(String(file.source)));
}

/** A package that exports what is found by its name: a value alone would be put in where it is used. */
function aPackage(
  name: string,
  said: object = { license: 'MIT' },
  text = `Terms of ${name}`,
): Files {
  const folder = `node_modules/${name}`;
  return {
    [`${folder}/package.json`]: JSON.stringify({ name, version: '1.2.3', main: 'a.js', ...said }),
    [`${folder}/a.js`]: `export const value = document.querySelector('${name}');`,
    ...(text !== '' && { [`${folder}/LICENSE`]: text }),
  };
}

const USES_ONE = { 'app.js': "import { value } from 'one'; console.log(value);" };

describe('the licences of what is bundled', () => {
  it('name what is in the bundle, and neither what is not used nor what lies beside it', async () => {
    const named = await namedIn({
      'app.js': `import { value } from 'one';
        import { value as second } from '@some/two';
        import { value as unused } from 'unused';
        console.log(value, second);`,
      ...aPackage('one', { license: 'MIT', author: 'Ann <ann@example.org> (https://a.example)' }),
      ...aPackage('@some/two', {
        license: 'ISC',
        author: { name: 'Ben' },
        homepage: 'https://two.example',
      }),
      ...aPackage('unused', { license: 'MIT', sideEffects: false }),
      ...aPackage('beside'),
    });
    expect(named).toEqual([
      {
        name: '@some/two',
        version: '1.2.3',
        licence: 'ISC',
        author: 'Ben',
        home: 'https://two.example',
        text: 'Terms of @some/two',
      },
      {
        name: 'one',
        version: '1.2.3',
        licence: 'MIT',
        author: 'Ann',
        home: null,
        text: 'Terms of one',
      },
    ]);
  });

  it('name packages of styles and the files that these bring along', async () => {
    const named = await namedIn({
      'app.js': "import 'face/face.css'; import './app.css';",
      'app.css': "@import 'other-face/face.css';",
      ...aPackage('face', { license: 'OFL-1.1' }),
      'node_modules/face/face.css': '@font-face { font-family: A; src: url(a.woff2); }',
      'node_modules/face/a.woff2': 'a',
      ...aPackage('other-face', { license: 'OFL-1.1' }),
      'node_modules/other-face/face.css': '@font-face { font-family: B; src: url(b.woff2); }',
      'node_modules/other-face/b.woff2': 'b',
    });
    expect(named.map(({ name }) => name)).toEqual(['face', 'other-face']);
  });

  it('name a package once for each version that is in', async () => {
    const inner = Object.entries(aPackage('two', { license: 'MIT', version: '0.9.0' }));
    const named = await namedIn({
      'app.js':
        "import { value } from 'one'; import { value as two } from 'two'; console.log(value, two);",
      ...aPackage('one'),
      'node_modules/one/a.js': "export { value } from 'two'; export { value as b } from './b.js';",
      'node_modules/one/b.js': "export const value = 'b'; console.log(value);",
      ...aPackage('two'),
      ...Object.fromEntries(inner.map(([path, text]) => [`node_modules/one/${path}`, text])),
    });
    expect(named.map(({ name, version }) => `${name} ${version}`)).toEqual([
      'one 1.2.3',
      'two 0.9.0',
      'two 1.2.3',
    ]);
  });

  it.each([
    [{ licenses: ['GPL-3.0-only', { type: 'MIT' }] }, 'GPL-3.0-only OR MIT'],
    [{ license: '(MIT OR GPL-2.0-only)' }, '(MIT OR GPL-2.0-only)'],
    [{ license: { type: 'BSD-3-Clause' } }, 'BSD-3-Clause'],
    [{ license: 'MIT AND Zlib' }, 'MIT AND Zlib'],
  ])('take %o', async (said, licence) => {
    const [one] = await namedIn({ ...USES_ONE, ...aPackage('one', said) });
    expect(one?.licence).toBe(licence);
  });

  it('take a licence that is only named', async () => {
    const [one] = await namedIn({ ...USES_ONE, ...aPackage('one', { license: 'MIT' }, '') });
    expect(one).toMatchObject({ licence: 'MIT', text: null });
  });

  it.each([
    ['git+https://github.com/some/one.git', 'https://github.com/some/one'],
    ['git@github.com:some/one.git', 'https://github.com/some/one'],
    ['some/one', 'https://github.com/some/one'],
    ['github:some/one', 'https://github.com/some/one'],
    ['git://code.example/one.git', 'https://code.example/one'],
  ])('say where the source lies: %s', async (url, wanted) => {
    for (const repository of [url, { type: 'git', url }]) {
      const said = { license: 'MIT', repository };
      const [one] = await namedIn({ ...USES_ONE, ...aPackage('one', said) });
      expect(one?.home).toBe(wanted);
    }
  });

  it('have a tool’s own terms, and not those of what is bundled in the tool', async () => {
    const named = await namedIn({
      'app.js': "console.log(await import('./later.cjs'));",
      'later.cjs': 'exports.a = 1;',
    });
    const tool = named.find(({ name }) => name === 'rolldown');
    expect(tool?.text).toContain('MIT License');
    const vite = await namedIn({
      'app.js': "console.log(import('./later.js'));",
      'later.js': "import './later.css'; export const a = 1;",
      'later.css': 'a { color: red; }',
    });
    expect(vite.map(({ name }) => name)).toContain('vite');
    expect(vite.find(({ name }) => name === 'vite')?.text).not.toContain('bundled dependencies');
  });
});

describe('the build ends', () => {
  it.each([
    [
      'names no licence and brings none along',
      {},
      '',
      /one 1\.2\.3 .*names no licence.*no licence file.*Ask its authors/,
    ],
    ['names no licence', {}, 'Terms', /one 1\.2\.3 .*names no licence.*Ask its authors/],
    [
      'has another licence',
      { license: 'GPL-3.0-only' },
      'Terms',
      /one 1\.2\.3 .*GPL-3\.0-only.*permitted\.ts/,
    ],
    ['has another licence beside', { license: 'MIT AND GPL-3.0-only' }, 'Terms', /GPL-3\.0-only/],
    ['is kept to its authors', { license: 'UNLICENSED' }, 'Terms', /UNLICENSED/],
    ['has the terms that were met of another one', { license: 'MPL-1.1' }, 'Terms', /MPL-1\.1/],
  ])('where a package %s', async (_how, said, text, words) => {
    await expect(namedIn({ ...USES_ONE, ...aPackage('one', said, text) })).rejects.toThrow(words);
  });
});
