/** Administration: the lists of accounts and of the trail as Excel. */
export { AdministrationModule } from './administration-module.js';
export { administrationSheets } from './administration-sheets.js';
