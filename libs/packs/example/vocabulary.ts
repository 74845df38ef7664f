import { day } from '@gongqiao/kernel';

/** First day of the document. */
export const IN_FORCE = day('2024-01-01');

export const UNIT_KINDS = { 'street-union': '街道工会', 'community-union': '社区工会' } as const;

/** 等次, best first. */
export const RATINGS = { excellent: '优秀', qualified: '合格', unqualified: '不合格' } as const;
