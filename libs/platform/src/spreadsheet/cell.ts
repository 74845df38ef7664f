import { parseDate, parseMonth } from '@gongqiao/kernel';
import type { CellFault, CellValue, SheetColumn } from './definition.js';

const EXCEL_EPOCH_DAYS = 25_569;
const DAY_MS = 86_400_000;

/** A day out of Excel's serial number (1900 system), as `YYYY-MM-DD`. */
export function daySerial(serial: number): string {
  return new Date(Math.round((serial - EXCEL_EPOCH_DAYS) * DAY_MS)).toISOString().slice(0, 10);
}

/** What a cell shows, as text: formulas by their result, rich text by its letters, dates as days. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'object') {
    const held = value as Record<string, unknown>;
    if ('richText' in held && Array.isArray(held['richText'])) return held['richText'].map((part: { text?: unknown }) => String(part.text ?? '')).join('');
    if ('result' in held) return cellText(held['result']);
    if ('text' in held) return cellText(held['text']);
    if ('error' in held) return String(held['error']);
    return '';
  }
  return String(value).trim();
}

interface Good {
  readonly value: CellValue;
}
interface Bad {
  readonly fault: CellFault;
}

function bad(column: SheetColumn, zh: string, en: string): Bad {
  return { fault: { column: column.key, message: { zh: `「${column.title.zh}」${zh}`, en: `${column.title.en}: ${en}` } } };
}

function readDay(column: SheetColumn, raw: unknown, text: string): Good | Bad {
  const shown = typeof raw === 'number' ? daySerial(raw) : text.replaceAll('/', '-').replace(/^(\d{4})-(\d)-/, '$1-0$2-').replace(/-(\d)$/, '-0$1');
  return parseDate(shown) === shown ? { value: shown } : bad(column, `不是日期：${text}；应如 2026-01-31`, `not a date: ${text}; write 2026-01-31`);
}

function readInteger(column: SheetColumn, text: string): Good | Bad {
  if (!/^-?\d{1,15}$/.test(text)) return bad(column, `应为整数，现为 ${text}`, `must be a whole number, is ${text}`);
  const number = Number(text);
  if (number < (column.minimum ?? 0)) return bad(column, `不得小于 ${column.minimum ?? 0}`, `must not be below ${column.minimum ?? 0}`);
  return { value: number };
}

function readDecimal(column: SheetColumn, text: string): Good | Bad {
  const places = column.decimals ?? 2;
  const plain = text.replaceAll(',', '');
  const form = new RegExp(`^(0|[1-9]\\d{0,12})(\\.\\d{1,${places}})?$`);
  return form.test(plain) ? { value: plain } : bad(column, `应为不超过 ${places} 位小数的金额或数字，现为 ${text}`, `must be a figure with at most ${places} decimals, is ${text}`);
}

function readTerm(column: SheetColumn, text: string): Good | Bad {
  const terms = column.terms ?? {};
  const code = Object.keys(terms).find((key) => key === text || terms[key] === text);
  return code === undefined
    ? bad(column, `应为：${Object.values(terms).join('、')}；现为 ${text}`, `must be one of ${Object.keys(terms).join(', ')}, is ${text}`)
    : { value: code };
}

/** Reads one cell by its column's kind; a fault says what stands there and what would be right. */
export function readCell(column: SheetColumn, raw: unknown, maxLength: number): Good | Bad {
  const text = cellText(raw);
  if (text === '') return column.required ? bad(column, '必填', 'is required') : { value: null };
  const longest = Math.min(column.maxLength ?? maxLength, maxLength);
  if (text.length > longest) return bad(column, `过长，至多 ${longest} 个字`, `is too long, at most ${longest} characters`);
  const plainRaw = typeof raw === 'object' && raw !== null && 'result' in raw ? raw.result : raw;
  switch (column.kind) {
    case 'text': return { value: text };
    case 'identity':
      return typeof plainRaw === 'number'
        ? bad(column, '被 Excel 当作数字，末几位已丢失；请把该列设为文本后重填', 'was stored as a number and lost its last digits; set the column to text and enter it again')
        : { value: text.toUpperCase() };
    case 'telephone': return /^\+?[\d-]{5,20}$/.test(text) ? { value: text } : bad(column, `不是电话号码：${text}`, `not a telephone number: ${text}`);
    case 'integer': return readInteger(column, text);
    case 'decimal': return readDecimal(column, text);
    case 'date': return readDay(column, plainRaw, text);
    case 'month': return parseMonth(text) === text ? { value: text } : bad(column, `不是月份：${text}；应如 2026-01`, `not a month: ${text}; write 2026-01`);
    case 'enumeration': return readTerm(column, text);
    case 'yes-no': return text === '是' || text === '否' ? { value: text === '是' } : bad(column, `应为“是”或“否”，现为 ${text}`, `must be 是 or 否, is ${text}`);
  }
}
