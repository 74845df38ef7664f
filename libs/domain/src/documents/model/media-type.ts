const STARTS: readonly (readonly [string, readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** The type of a file by its first bytes, whatever its name says; null for one that is not taken. */
export function mediaTypeOf(content: Buffer): string | null {
  const found = STARTS.find(([, start]) => start.every((byte, i) => content[i] === byte));
  if (found) return found[0];
  return content.subarray(0, 4).toString('latin1') === 'RIFF' && content.subarray(8, 12).toString('latin1') === 'WEBP' ? 'image/webp' : null;
}
