// Answer fields that many decisions give alike.
import { list, oneOf, setOf, type Type } from '@gongqiao/kernel';
import { CONFLICTS, type Conflict } from './conflicts.js';
import { LEGAL_TERMS, type LegalCode } from './legal-warnings.js';

export const conflicts = (): Type<readonly Conflict[]> => setOf(oneOf(CONFLICTS)).zh('手册前后不一致');
export const legalWarnings = (): Type<readonly LegalCode[]> => setOf(oneOf(LEGAL_TERMS)).zh('法律提示');
/** Codes of what is lacking; `C` keeps the compiler's eye on them. */
export const missingOf = <const T extends Readonly<Record<string, string>>>(terms: T): Type<readonly (keyof T & string)[]> => list(oneOf(terms)).zh('所缺');
