export { operationsChapters, OPERATIONS_PROVISION_COUNT } from './chapters.js';
export { OPERATIONS_PARAMETERS } from './parameters/index.js';
export { CONFLICTS } from './rules/conflicts.js';
export { LEGAL_WARNINGS, holdsBack } from './rules/legal-warnings.js';
