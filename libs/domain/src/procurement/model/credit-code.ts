const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** Form and check character of a unified social credit code (GB 32100-2015, ISO 7064 MOD 31-3). */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(text)) return false;
  const total = WEIGHTS.reduce((sum, weight, i) => sum + weight * ALPHABET.indexOf(text.charAt(i)), 0);
  return ALPHABET.charAt((31 - (total % 31)) % 31) === text.charAt(17);
}
