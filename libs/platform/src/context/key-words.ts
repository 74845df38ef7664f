/** A key such as `PostApplication`, `approveByDirector` or `before-director` in English words, as they begin a sentence. */
export function inEnglish(key: string): string {
  const words = key.replaceAll('-', ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
