import { sha256 } from '#core/sha256';

/** The files of a pack, with a manifest that proves them as they are by now. */
export function sealed(
  files: ReadonlyMap<string, string | Uint8Array>,
): Map<string, string | Uint8Array> {
  const text = files.get('pack.json');
  const manifest = JSON.parse(typeof text === 'string' ? text : '{}') as object;
  const proofs = [...files]
    .filter(([name]) => name !== 'pack.json')
    .map(([name, content]) => ({
      name,
      bytes: Buffer.byteLength(content),
      sha256: sha256(content),
    }));
  return new Map([...files, ['pack.json', JSON.stringify({ ...manifest, files: proofs })]]);
}
