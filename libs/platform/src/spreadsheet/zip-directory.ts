const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const WORKBOOK = 'xl/workbook.xml';

/**
 * Size that a zip file says it unpacks to, read from its directory without unpacking anything; null when it is no zip file or
 * holds no workbook. A bomb is refused by this figure, and by the row limit when the figure lies.
 */
export function unpackedSize(file: Buffer): number | null {
  let at = file.length - 22;
  const lowest = Math.max(0, file.length - 22 - 65_535);
  while (at >= lowest && file.readUInt32LE(at) !== END_OF_DIRECTORY) at -= 1;
  if (at < lowest || at < 0) return null;
  const entries = file.readUInt16LE(at + 10);
  let offset = file.readUInt32LE(at + 16);
  let total = 0;
  let workbook = false;
  for (let i = 0; i < entries; i += 1) {
    if (offset + 46 > file.length || file.readUInt32LE(offset) !== DIRECTORY_ENTRY) return null;
    total += file.readUInt32LE(offset + 24);
    const nameLength = file.readUInt16LE(offset + 28);
    if (file.toString('utf8', offset + 46, offset + 46 + nameLength) === WORKBOOK) workbook = true;
    offset += 46 + nameLength + file.readUInt16LE(offset + 30) + file.readUInt16LE(offset + 32);
  }
  return workbook ? total : null;
}
