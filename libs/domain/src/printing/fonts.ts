import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TFontDictionary } from 'pdfmake/interfaces.js';
import { refuseTransfer } from '../transfer/index.js';

type Face = string | [file: string, face: string];

interface Family {
  readonly body: Face;
  readonly head: Face;
}

const DEBIAN = '/usr/share/fonts/opentype/noto';

/** Files of the npm package of Noto Sans SC, where it is installed. */
function packaged(): Family[] {
  try {
    const at = (weight: string): string => fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`));
    return [{ body: at('400Regular'), head: at('700Bold') }];
  } catch {
    return [];
  }
}

function fileOf(face: Face): string {
  return typeof face === 'string' ? face : face[0];
}

/**
 * A Chinese font that holds all of GB 2312 and the rare characters of names: Debian's Noto Serif CJK, else the npm package. A web
 * font's slice would lack a thousand characters and is never taken.
 *
 * @throws Refused `form-font-missing`.
 */
export function printFonts(): TFontDictionary {
  const families: Family[] = [
    { body: [`${DEBIAN}/NotoSerifCJK-Regular.ttc`, 'NotoSerifCJKsc-Regular'], head: [`${DEBIAN}/NotoSansCJK-Bold.ttc`, 'NotoSansCJKsc-Bold'] },
    ...packaged(),
  ];
  const found = families.find((family) => existsSync(fileOf(family.body)) && existsSync(fileOf(family.head)));
  if (!found) throw refuseTransfer('form-font-missing');
  // pdfmake takes a file with the name of a face in it, of which its types know nothing.
  const copy = (face: Face): string => (typeof face === 'string' ? face : ([...face] as unknown as string));
  return { Body: { normal: copy(found.body), bold: copy(found.head) } };
}

/** Whether a file is one of the fonts that a form is printed with: the printer may read no other. */
export function isPrintFont(path: string): boolean {
  return path.startsWith(`${DEBIAN}/`) || packaged().some((family) => [family.body, family.head].includes(path));
}
