import { z } from 'zod';
import type { BundledPackage } from '../../shared/about/bundled-package';

const component = z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() });

/** What of CycloneDX is looked at here; the rest goes through as npm wrote it. */
export const billOfMaterials = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component }),
  components: z.array(
    component.extend({
      scope: z.string().optional(),
      properties: z.array(z.looseObject({ name: z.string() })).optional(),
    }),
  ),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
export type BillOfMaterials = z.infer<typeof billOfMaterials>;

/** To npm all of ours are for development, for what ships needs no node_modules. */
const IN_DEVELOPMENT = 'cdx:npm:package:development';

/**
 * Of everything that is installed, what is in what ships.
 * @param all what npm says of the lock file
 * @param packages what the build has found in its bundles, the app itself among them
 * @throws Error where the lock file does not have a package that is in a bundle
 */
export function shipped(
  all: BillOfMaterials,
  app: Pick<BundledPackage, 'name' | 'version'>,
  packages: readonly Pick<BundledPackage, 'name' | 'version'>[],
): BillOfMaterials {
  const isApp = ({ name, version }: typeof app): boolean =>
    name === app.name && version === app.version;
  const others = packages.filter((one) => !isApp(one));
  const components = others.map(({ name, version }) => {
    const found = all.components.find((one) => one.name === name && one.version === version);
    if (!found)
      throw new Error(
        `${name} ${version} is in a bundle and not in package-lock.json. Install what the lock file says (npm ci), and build again.`,
      );
    const properties = found.properties?.filter((one) => one.name !== IN_DEVELOPMENT);
    return { ...found, scope: 'required', ...(properties && { properties }) };
  });
  const root = all.metadata.component;
  const kept = new Set([root, ...components].map((one) => one['bom-ref']));
  return {
    ...all,
    // npm calls it by the folder that it lies in.
    metadata: {
      ...all.metadata,
      lifecycles: [{ phase: 'build' }],
      component: { ...root, type: 'application', name: app.name },
    },
    components,
    dependencies: all.dependencies
      .filter(({ ref }) => kept.has(ref))
      .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => kept.has(ref)) })),
  };
}
