// Amounts in Chinese capitals (大写金额), as they stand on invoices.
import { dec, type Decimal } from '@gongqiao/kernel';

const DIGITS: Readonly<Record<string, number>> = { 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 };
const PLACES = [['仟', 1000], ['佰', 100], ['拾', 10]] as const;

/** A group of four places (千百十个): its value, or null where the characters do not fit. 零 carries no value. */
function fourPlaces(words: string): number | null {
  let value = 0;
  let pending: number | null = null;
  let lastPlace = Number.POSITIVE_INFINITY;
  for (const char of words) {
    const place: number | undefined = PLACES.find(([name]) => name === char)?.[1];
    if (char === '零') {
      if (pending !== null) return null;
    } else if (place !== undefined) {
      // 拾 alone may stand for 壹拾.
      const digit: number | null = pending ?? (place === 10 && value === 0 ? 1 : null);
      if (digit === null || place >= lastPlace) return null;
      value += digit * place;
      lastPlace = place;
      pending = null;
    } else {
      const digit = DIGITS[char];
      if (digit === undefined || pending !== null) return null;
      pending = digit;
    }
  }
  return pending === null ? value : value + pending;
}

/** Splits at a unit that may occur once: the part before it and the part after. */
function splitAt(words: string, unit: string): readonly [string | null, string] {
  const found = words.indexOf(unit);
  return found < 0 ? [null, words] : [words.slice(0, found), words.slice(found + 1)];
}

/** Whole yuan: 亿, 万 and the last four places; null where it cannot be read or nothing is there. */
function wholeYuan(words: string): Decimal | null {
  const [hundredMillions, belowYi] = splitAt(words, '亿');
  const [tenThousands, rest] = splitAt(belowYi, '万');
  if (words === '' || hundredMillions === '' || tenThousands === '') return null;
  const parts = [hundredMillions ?? '', tenThousands ?? '', rest].map(fourPlaces);
  const [yi, wan, last] = parts;
  if (yi === null || yi === undefined || wan === null || wan === undefined || last === null || last === undefined) return null;
  if ((hundredMillions !== null && yi === 0) || (tenThousands !== null && wan === 0)) return null;
  return dec(yi).times(100_000_000).plus(dec(wan).times(10_000)).plus(last);
}

/** One digit before 角 or 分, with empty places (零) before it. */
function digitBefore(words: string): number | null {
  const bare = words.replace(/^零+/, '');
  return bare === '' && words !== '' ? 0 : (DIGITS[bare] ?? null);
}

/**
 * Value of an amount in capitals, in yuan; null when it cannot be read. A leading 人民币 and a closing 整 or 正
 * are skipped; an amount below one yuan has no 元.
 */
export function amountFromCapitals(text: string): Decimal | null {
  const words = text.replace(/^人民币/, '').replace(/[整正]$/, '').replace('圆', '元');
  const [yuanWords, small] = splitAt(words, '元');
  const yuan = yuanWords === null ? dec(0) : wholeYuan(yuanWords);
  if (yuan === null || (yuanWords === null && small === '')) return null;
  const [jiaoWords, afterJiao] = splitAt(small, '角');
  const jiao = jiaoWords === null ? 0 : digitBefore(jiaoWords);
  const [fenWords, tail] = splitAt(afterJiao, '分');
  const fen = fenWords === null ? 0 : digitBefore(fenWords);
  if (jiao === null || fen === null || !/^零*$/.test(tail)) return null;
  if (yuanWords === null && jiaoWords === null && fenWords === null) return null;
  return yuan.plus(dec(jiao).div(10)).plus(dec(fen).div(100));
}
