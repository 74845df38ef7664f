import type { Pack, RecordKind } from '@gongqiao/kernel';
import type { Content, TDocumentDefinitions, TableCell } from 'pdfmake/interfaces.js';
import { LITTLE_ROOM, dayInWords, entryRows, grid, headOf, opinionRow, page, type Opinion, type PageFrame } from './page.js';

/** Opinions that fit on a page with room to spare. */
const MANY = 3;
const COLUMN = 62;
const NARROW = 48;
/** Columns that stand at their full width beside each other. */
const FEW = 5;
const LETTER = 14;
const BODY = 11;

/** Rows under headings, as a list that is handed over. */
export interface SheetList {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Empty rows to be filled in by hand. */
  readonly blank: number;
}

/** A paper of the tenant's document: a form with entries, a letter, or both. */
export interface Sheet extends PageFrame {
  /** Whose paper it is: the name under a letter. */
  readonly issuer: string;
  readonly filledOn: string;
  /** To whom a letter goes; null for a form. */
  readonly addressee: string | null;
  readonly paragraphs: readonly string[];
  readonly entries: readonly (readonly [name: string, value: string])[];
  readonly lists: readonly SheetList[];
  readonly opinions: readonly Opinion[];
  /** Who signs at the end, each with a place for name and day. */
  readonly signatures: readonly string[];
  /** The provisions that ask for the paper, in the document's own numbering. */
  readonly basis: string;
}

interface Described {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
}

/** A paper as the tenant's document declares it: its title, what stands on it, and where the document asks for it. */
export interface DeclaredForm {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  /** Titles of what stands on it, by name, in the document's order. */
  readonly fields: readonly (readonly [name: string, title: string])[];
  /** Titles of the columns of a list that stands on it. */
  readonly columns: (list: string) => readonly (readonly [name: string, title: string])[];
}

function titles(of: Described | undefined): (readonly [string, string])[] {
  return Object.entries(of?.properties ?? {}).map(([name, field]) => [name, field.title ?? name]);
}

/** The paper of a name in a tenant's document; undefined where the document knows none. */
export function declaredForm(pack: Pack | undefined, id: string): DeclaredForm | undefined {
  const kind: RecordKind | undefined = pack?.records.find((record) => record.id === id);
  if (!pack || !kind) return undefined;
  const described = kind.fields.describe() as Described;
  return {
    id, title: kind.zh, basis: `${pack.title} ${[...new Set(kind.provisions.map((provision) => provision.article))].join('、')}`, fields: titles(described),
    columns: (list) => titles(described.properties?.[list]?.items),
  };
}

/** What stands on a declared paper: its own titles with what is known; what is not known stays a place to write. */
export function entriesOf(form: DeclaredForm, known: Readonly<Record<string, string>>): [string, string][] {
  return form.fields.flatMap(([name, title]) => (known[name] === undefined && form.columns(name).length > 0 ? [] : [[title, known[name] ?? ''] as [string, string]]));
}

function listOf(list: SheetList): Content[] {
  const rows = [...list.rows, ...Array.from({ length: list.blank }, () => list.heads.map(() => ''))];
  const body: TableCell[][] = [list.heads.map((head) => ({ text: head, style: 'name' })), ...rows.map((row) => row.map((cell) => ({ text: cell === '' ? ' ' : cell })))];
  return [
    { text: list.title, bold: true, margin: [0, 12, 0, 6] },
    { table: { headerRows: 1, dontBreakRows: true, widths: list.heads.map((_, i) => (i === 0 ? '*' : list.heads.length > FEW ? NARROW : COLUMN)), body }, layout: { hLineWidth: () => 0.7, vLineWidth: () => 0.7, paddingTop: () => 5, paddingBottom: () => 5 } },
  ];
}

function signaturesOf(names: readonly string[]): Content[] {
  if (names.length === 0) return [];
  return [{ columns: names.map((name) => ({ stack: [{ text: `${name}：` }, { text: '　　年　　月　　日', margin: [0, 22, 0, 0] }] })), margin: [0, 24, 0, 0] }];
}

/** The paper on the page. */
export function layOutSheet(sheet: Sheet): TDocumentDefinitions {
  const letter = sheet.addressee !== null;
  const rows = [...entryRows(sheet.entries), ...sheet.opinions.map((opinion) => opinionRow(opinion, sheet.opinions.length > MANY ? LITTLE_ROOM : undefined))];
  return page(sheet, [
    ...headOf(sheet.title, sheet.number, letter ? '' : `填报日期：${dayInWords(sheet.filledOn)}`),
    ...(sheet.addressee === null ? [] : [{ text: `${sheet.addressee}：`, fontSize: 14, margin: [0, 10, 0, 6] as [number, number, number, number] }]),
    ...sheet.paragraphs.map((words): Content => ({ text: words, leadingIndent: 2 * (letter ? LETTER : BODY), fontSize: letter ? LETTER : BODY, lineHeight: 1.6, margin: [0, 0, 0, 4] })),
    ...(letter ? [{ stack: [{ text: sheet.issuer }, { text: dayInWords(sheet.filledOn), margin: [0, 6, 0, 0] as [number, number, number, number] }, { text: '（盖章处）', color: '#888888', fontSize: 11, margin: [0, 6, 0, 0] as [number, number, number, number] }], alignment: 'right' as const, fontSize: 14, margin: [0, 24, 0, 18] as [number, number, number, number] }] : []),
    ...(rows.length > 0 ? [grid(rows)] : []),
    ...sheet.lists.flatMap(listOf),
    ...signaturesOf(sheet.signatures),
    { text: `依据：${sheet.basis}`, fontSize: 9, color: '#555555', margin: [0, 12, 0, 0] },
  ]);
}
