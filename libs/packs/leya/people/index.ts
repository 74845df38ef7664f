// 第一部分 至 第三部分第四章: recruitment, talent, performance, pay and awards, in the handbook's order.
import type { Chapter, Parameter } from '@gongqiao/kernel';

export const PEOPLE_PROVISION_COUNT = 0;
export const peopleChapters: readonly Chapter[] = [];
export const PEOPLE_PARAMETERS: readonly Parameter<never>[] = [];
