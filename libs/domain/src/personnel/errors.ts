import { refuser } from '@gongqiao/platform/context';

/** Refusals of personnel; each says what would be right. */
export const refusePersonnel = refuser({
  'employee-unknown': { zh: '没有这名员工，或您无权查看', en: 'There is no such employee, or you may not see them' },
});
