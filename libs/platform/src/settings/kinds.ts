/** How one kind of setting is read from text. */
export interface Kind<T> {
  /** For the table of settings, in Chinese and English. */
  readonly label: { readonly zh: string; readonly en: string };
  /** The value, or the reason why the text is none. */
  parse(text: string): { readonly value: T } | { readonly wrong: { readonly zh: string; readonly en: string } };
}

/** Any text of a smallest length. */
export function text(least = 1): Kind<string> {
  return {
    label: least > 1 ? { zh: `文本，至少 ${least} 个字符`, en: `text of at least ${least} characters` } : { zh: '文本', en: 'text' },
    parse: (given) =>
      given.length >= least ? { value: given } : { wrong: { zh: `至少需要 ${least} 个字符`, en: `needs at least ${least} characters` } },
  };
}

/** A whole number between two bounds, both allowed. */
export function whole(least: number, most: number): Kind<number> {
  return {
    label: { zh: `整数 ${least}–${most}`, en: `whole number ${least}–${most}` },
    parse: (given) => {
      const value = Number(given);
      return /^\d+$/.test(given) && value >= least && value <= most
        ? { value }
        : { wrong: { zh: `应为 ${least} 至 ${most} 的整数`, en: `must be a whole number from ${least} to ${most}` } };
    },
  };
}

/** An address of one of the schemes. */
export function address(...schemes: readonly string[]): Kind<string> {
  const shown = schemes.map((scheme) => `${scheme}://`).join(' / ');
  return {
    label: { zh: `地址 ${shown}`, en: `address ${shown}` },
    parse: (given) => {
      const found = URL.canParse(given) && schemes.includes(new URL(given).protocol.slice(0, -1));
      return found ? { value: given } : { wrong: { zh: `应为以 ${shown} 开头的地址`, en: `must be an address that begins with ${shown}` } };
    },
  };
}

/** One of a few words. */
export function oneOf<const W extends string>(...words: readonly W[]): Kind<W> {
  return {
    label: { zh: words.join(' / '), en: words.join(' / ') },
    parse: (given) => {
      const value = words.find((word) => word === given);
      return value === undefined
        ? { wrong: { zh: `应为以下之一：${words.join('、')}`, en: `must be one of ${words.join(', ')}` } }
        : { value };
    },
  };
}

/** `true` or `false`. */
export function flag(): Kind<boolean> {
  return {
    label: { zh: 'true / false', en: 'true / false' },
    parse: (given) =>
      given === 'true' || given === 'false'
        ? { value: given === 'true' }
        : { wrong: { zh: '应为 true 或 false', en: 'must be true or false' } },
  };
}
