import { expect, it } from 'vitest';
import { billOfMaterials, shipped, type BillOfMaterials } from './shipped';

const APP = { name: 'footlight', version: '0.1.0' };

function component(name: string, version = '1.0.0'): object {
  return {
    'bom-ref': `${name}@${version}`,
    name,
    version,
    scope: 'optional',
    properties: [{ name: 'cdx:npm:package:development', value: 'true' }, { name: 'path' }],
  };
}

/** As npm writes it: one has two dependencies, one of which is for development only. */
const ALL: BillOfMaterials = billOfMaterials.parse({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  metadata: { component: { ...component('a-folder', '0.1.0'), 'bom-ref': 'footlight@0.1.0' } },
  components: [
    component('lunr'),
    component('lunr', '2.0.0'),
    component('react'),
    component('vitest'),
    component('scheduler'),
  ],
  dependencies: [
    { ref: 'footlight@0.1.0', dependsOn: ['lunr@2.0.0', 'react@1.0.0', 'vitest@1.0.0'] },
    { ref: 'react@1.0.0', dependsOn: ['scheduler@1.0.0', 'vitest@1.0.0'] },
    { ref: 'vitest@1.0.0', dependsOn: [] },
    { ref: 'lunr@2.0.0', dependsOn: [] },
  ],
});

const BUNDLED = [
  APP,
  { name: 'lunr', version: '2.0.0' },
  { name: 'react', version: '1.0.0' },
  { name: 'scheduler', version: '1.0.0' },
];

it('names all that is bundled, in that version, and nothing else', () => {
  const bill = shipped(ALL, APP, BUNDLED);
  expect(bill.components.map((one) => one['bom-ref'])).toEqual([
    'lunr@2.0.0',
    'react@1.0.0',
    'scheduler@1.0.0',
  ]);
  expect(bill['specVersion']).toBe('1.5');
  expect(bill.metadata.component).toMatchObject({ ...APP, type: 'application' });
});

it('calls what ships required, and nothing of it for development', () => {
  for (const { scope, properties } of shipped(ALL, APP, BUNDLED).components) {
    expect(scope).toBe('required');
    expect(properties).toEqual([{ name: 'path' }]);
  }
});

it('says of each what it needs, of what ships', () => {
  expect(shipped(ALL, APP, BUNDLED).dependencies).toEqual([
    { ref: 'footlight@0.1.0', dependsOn: ['lunr@2.0.0', 'react@1.0.0'] },
    { ref: 'react@1.0.0', dependsOn: ['scheduler@1.0.0'] },
    { ref: 'lunr@2.0.0', dependsOn: [] },
  ]);
});

it('is not made where a bundle has what the lock file does not have', () => {
  for (const stranger of [
    { name: 'stranger', version: '1.0.0' },
    { name: 'react', version: '1.0.1' },
  ])
    expect(() => shipped(ALL, APP, [...BUNDLED, stranger])).toThrow(
      `${stranger.name} ${stranger.version} is in a bundle and not in package-lock.json`,
    );
});
