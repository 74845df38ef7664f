/** An amount in yuan cut into equal parts of whole cents; the cents left over go to the first. */
export function inEqualParts(amount: string, parts: number): string[] {
  if (parts < 1) return [];
  const [yuan = '0', cents = ''] = amount.split('.');
  const all = BigInt(yuan) * 100n + BigInt(cents.padEnd(2, '0').slice(0, 2));
  const each = all / BigInt(parts);
  const over = all % BigInt(parts);
  return Array.from({ length: parts }, (_, i) => {
    const due = each + (BigInt(i) < over ? 1n : 0n);
    return `${due / 100n}.${(due % 100n).toString().padStart(2, '0')}`;
  });
}
