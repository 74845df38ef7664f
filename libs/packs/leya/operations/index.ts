import type { Chapter, Parameter } from '@gongqiao/kernel';

export const OPERATIONS_PROVISION_COUNT = 0;
export const operationsChapters: readonly Chapter[] = [];
export const OPERATIONS_PARAMETERS: readonly Parameter<never>[] = [];
