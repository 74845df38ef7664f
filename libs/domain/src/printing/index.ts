/** Printing: official papers as PDF, laid out by the manners of official papers, of things of any context. */
export { dayInWords, entryRows, grid, headOf, opinionRow, page, wide, type Opinion, type PageFrame } from './page.js';
export { checkCodeOf, printPdf } from './print-pdf.js';
export { PrintedForms, type FormProvider, type PrintedThing, type SheetContent } from './printed-forms.js';
export { PrintingModule } from './printing-module.js';
export { declaredForm, entriesOf, layOutSheet, type DeclaredForm, type Sheet, type SheetList } from './sheet.js';
