const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'] as const;
const GROUPS = ['', '万', '亿', '万亿'] as const;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Rounds a decimal string half up to a number of places, in text, so that no cent is lost in a float. */
export function roundText(value: string, places: number): string {
  if (!DECIMAL.test(value)) throw new Error(`not a decimal: ${value}`);
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  const up = (fraction[places] ?? '0') >= '5' ? 1n : 0n;
  const digits = (kept + up).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Groups the thousands of a decimal string: `12345.6` → `12,345.6`. */
export function groupThousands(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Yuan as shown everywhere: `12,345.60`. Null and empty give a dash. */
export function formatMoney(value: string | null | undefined): string {
  return value ? groupThousands(roundText(value, 2)) : '—';
}

/** Groups the thousands of the amounts in a sentence: `1860.00 元` → `1,860.00 元`; years, days and numbers without cents stay. */
export function groupInWords(words: string): string {
  return words.replace(/(?<![\d.])\d{4,}\.\d{2}(?!\d)/g, groupThousands);
}

/** Adds decimal strings exactly, to two places; for totals under a column. */
export function addMoney(values: readonly (string | null | undefined)[]): string {
  const cents = values.reduce((sum, value) => (value ? sum + BigInt(roundText(value, 2).replace('.', '')) : sum), 0n);
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function groupInCapitals(group: string): string {
  let out = '';
  let zero = false;
  [...group].forEach((digit, index) => {
    const place = group.length - 1 - index;
    if (digit === '0') {
      zero = out !== '';
      return;
    }
    out += `${zero ? '零' : ''}${DIGITS[Number(digit)]}${PLACES[place]}`;
    zero = false;
  });
  return out;
}

function wholeInCapitals(whole: string): string {
  const groups: string[] = [];
  for (let rest = whole; rest !== ''; rest = rest.slice(0, -4)) groups.unshift(rest.slice(-4));
  if (groups.length > GROUPS.length) throw new Error(`too large for capitals: ${whole}`);
  let out = '';
  groups.forEach((group, index) => {
    const words = groupInCapitals(group);
    if (words === '') return;
    const before = groups[index - 1];
    const gap = out !== '' && (group.length === 4 && group.startsWith('0') || (before !== undefined && before.endsWith('0')));
    out += `${gap ? '零' : ''}${words}${GROUPS[groups.length - 1 - index]}`;
  });
  return out;
}

/**
 * Yuan in capitals for forms and vouchers (人民币大写), to the cent: `10500.30` → 人民币壹万零伍佰元叁角整.
 * Where the cents end in a whole jiao or yuan the word 整 closes it.
 */
export function moneyInCapitals(value: string): string {
  const rounded = roundText(value, 2);
  const negative = rounded.startsWith('-');
  const [whole = '0', cents = '00'] = rounded.replace('-', '').split('.');
  const [jiao, fen] = [Number(cents[0]), Number(cents[1])];
  const yuan = wholeInCapitals(whole.replace(/^0+/, ''));
  const head = `人民币${negative ? '负' : ''}`;
  if (yuan === '' && jiao === 0 && fen === 0) return `${head}零元整`;
  const wholePart = yuan === '' ? '' : `${yuan}元`;
  const jiaoPart = jiao > 0 ? `${DIGITS[jiao]}角` : fen > 0 && yuan !== '' ? '零' : '';
  const fenPart = fen > 0 ? `${DIGITS[fen]}分` : '整';
  return `${head}${wholePart}${jiaoPart}${fenPart}`;
}
