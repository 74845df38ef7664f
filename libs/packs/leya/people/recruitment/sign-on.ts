// 第一章一2（7）: papers handed in at registration.
import { bool, count, decision, list, oneOf } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { unmetOf } from '../rules/unmet.js';
import { RECRUIT } from './provisions.js';

const DOCUMENTS = {
  'id-card-copy': '身份证复印件', 'education-proof': '学历证明', 'title-proof': '职称证明', 'photo-electronic': '电子照片',
  'medical-certificate': '体检证明', resume: '简历', 'resume-electronic': '简历电子版', 'basic-information-form': '员工基本情况表',
} as const;
type Document = keyof typeof DOCUMENTS;
const MISSING = { 'admission-notice': '录取通知', ...DOCUMENTS, photos: '一寸免冠照片' } as const;
const AFTER_PHOTOS: readonly Document[] = ['photo-electronic', 'medical-certificate', 'resume', 'resume-electronic', 'basic-information-form'];

export const leastPhotos = printed('signOn.photos', '一寸免冠照片张数', RECRUIT['2.7'], count(), 3);

export const onboardingDocuments = decision('leya.assignment.onboardingDocuments', {
  zh: '报到资料',
  applies: [RECRUIT['2.7']],
  facts: {
    hasAdmissionNotice: bool().zh('持录取通知'), holdsTitle: bool().zh('有职称'),
    documents: list(oneOf(DOCUMENTS)).zh('已交资料'), photos: count().zh('照片张数'),
  },
  answer: { complete: bool().zh('齐全'), missing: list(oneOf(MISSING)).zh('欠缺资料') },
}).by(({ hasAdmissionNotice, holdsTitle, documents, photos }, at) => {
  const least = at.value(leastPhotos);
  const paper = (code: Document) => [code, RECRUIT['2.7'], `已交${DOCUMENTS[code]}`, documents.includes(code)] as const;
  const missing = unmetOf<keyof typeof MISSING>(at, [
    ['admission-notice', RECRUIT['2.7'], '持录取通知报到', hasAdmissionNotice],
    paper('id-card-copy'),
    paper('education-proof'),
    ...(holdsTitle ? [paper('title-proof')] : []),
    ['photos', RECRUIT['2.7'], '照片张数不少于规定张数', photos >= least, { 照片张数: photos, 规定张数: least }],
    ...AFTER_PHOTOS.map(paper),
  ]);
  return { complete: missing.length === 0, missing };
});
