import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

const RELATIONS = 'xl/_rels/workbook.xml.rels';
const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';

/** A workbook's parts by name, none of them unpacked yet. */
export interface WorkbookParts {
  readonly zip: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Bytes that the parts say they unpack to; a part that has more than it says fails while it is read. */
  readonly unpacked: number;
}

/** ExcelJS's streaming reader with the steps that it takes and does not declare. */
class SteppedReader extends ExcelJS.stream.xlsx.WorkbookReader {
  declare readonly workbookRels: readonly { readonly Id: string; readonly Target: string }[];
  declare model: ExcelJS.WorkbookModel & { readonly sheets?: readonly { readonly rId: string }[] };
  declare readonly _parseRels: (part: Readable) => Promise<void>;
  declare readonly _parseWorkbook: (part: Readable) => Promise<void>;
  declare readonly _parseStyles: (part: Readable) => Promise<void>;
  /** With `cache` it keeps the strings and yields nothing: one step is the whole of it. */
  declare readonly _parseSharedStrings: (part: Readable) => AsyncIterator<unknown>;
  declare readonly _parseWorksheet: (part: Readable, number: string) => Iterable<{ readonly value: AsyncIterable<ExcelJS.Row> }>;
}

/** The parts of a workbook; null when the file is no zip file or holds no workbook. */
export async function openWorkbook(file: Buffer): Promise<WorkbookParts | null> {
  try {
    const zip = await fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true });
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName, entry);
      unpacked += entry.uncompressedSize;
    }
    return entries.has(WORKBOOK) && entries.has(RELATIONS) ? { zip, entries, unpacked } : null;
  } catch {
    return null;
  }
}

/**
 * The rows of a workbook's first sheet, one by one. ExcelJS's own streaming reader takes the parts in the order of the file
 * and now and then loses one of them on the way (its `iterateStream`); here each is opened by the directory, in the order in
 * which they need each other.
 *
 * @throws Error when a part is missing, broken, or larger than it says.
 */
export async function* firstSheetRows({ zip, entries }: WorkbookParts): AsyncGenerator<ExcelJS.Row> {
  const steps = new SteppedReader(Readable.from([]), { sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', worksheets: 'emit', entries: 'ignore' });
  const open = async (name: string): Promise<Readable | null> => {
    const entry = entries.get(name);
    return entry ? zip.openReadStreamPromise(entry) : null;
  };
  const relations = await open(RELATIONS);
  if (relations) await steps._parseRels(relations);
  const workbook = await open(WORKBOOK);
  if (workbook) await steps._parseWorkbook(workbook);
  const styles = await open(STYLES);
  if (styles) await steps._parseStyles(styles);
  const strings = await open(STRINGS);
  if (strings) await steps._parseSharedStrings(strings).next();
  const [first] = steps.model.sheets ?? [];
  const target = steps.workbookRels.find((relation) => relation.Id === first?.rId)?.Target ?? '';
  const sheet = await open(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  if (!sheet) throw new Error('the workbook has no sheet');
  try {
    for (const { value } of steps._parseWorksheet(sheet, '1')) yield* value;
  } finally {
    sheet.destroy();
  }
}
