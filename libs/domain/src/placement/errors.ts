import { refuser } from '@gongqiao/platform/context';

export const refusePosting = refuser({
  'assignment-unknown': { zh: '没有这名在岗人员，或者不由您办理。', en: 'There is no such person on a post for you to deal with.' },
  'matter-unknown': { zh: '没有这项事项，或者不在您的范围。', en: 'There is no such matter within your reach.' },
  'course-not-ruled': { zh: '购买方的文件没有规定这一事项。', en: 'The purchaser’s document has no such course.' },
  'party-wrong': { zh: '这一步不由您所在的一方办理。', en: 'This step is not your side’s.' },
  'matter-open': { zh: '这名人员已有同类事项在办理。', en: 'A matter of this kind is under way for the person.' },
  'post-unknown': { zh: '没有这个已核定且空缺的岗位。', en: 'There is no such approved and vacant post.' },
  'worker-unknown': { zh: '没有这名在职人员，或者已在购买方的岗位上。', en: 'There is no such employed person free for the post.' },
  'field-empty': { zh: '请填写这一项。', en: 'Please fill this in.' },
  'not-all-agreed': { zh: '文件要求的各方还没有全部同意：{words}', en: 'Not all that the document asks for have agreed: {words}' },
});
