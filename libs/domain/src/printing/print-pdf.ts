import type { IdentityVault } from '@gongqiao/platform/privacy';
import pdfMake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { isPrintFont, printFonts } from './fonts.js';

/** The bytes of a paper, its Chinese font embedded. @throws Refused `form-font-missing`. */
export function printPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  pdfMake.setFonts(printFonts());
  pdfMake.setLocalAccessPolicy(isPrintFont);
  pdfMake.setUrlAccessPolicy(() => false);
  return pdfMake.createPdf(definition).getBuffer();
}

/** A code by which a printed paper is told from one that was altered: from what stands on it, with the deployment's key. */
export function checkCodeOf(vault: IdentityVault, content: unknown): string {
  return (vault.hash(JSON.stringify(content)).toString('hex').slice(0, 20).toUpperCase().match(/.{4}/g) ?? []).join('-');
}
