// Every figure that the operations half fixes.
import type { Parameter } from '@gongqiao/kernel';
import * as archives from './archives.js';
import * as employment from './employment.js';
import * as finance from './finance.js';

const all: readonly unknown[] = [...Object.values(employment), ...Object.values(archives), ...Object.values(finance)];

export const OPERATIONS_PARAMETERS = all as readonly Parameter<never>[];
