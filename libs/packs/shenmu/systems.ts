// 第十八条至第二十五条: the eight systems and the contents asked of each, in the document's order.
export const SYSTEM_CONTENTS = {
  personnel: { attendance: '日常考勤', performance: '工作绩效考核', 'rewards-penalties': '奖惩激励' },
  responsibilities: { 'station-head': '站（室）负责人', 'project-lead': '项目负责人', 'project-worker': '项目服务人' },
  meetings: {
    schedule: '定期召开', 'work-review': '交流总结', 'policy-study': '学习相关政策', training: '开展培训', 'case-analysis': '分析案例', 'experience-sharing': '分享经验', 'problem-solving': '讨论解决问题',
  },
  finance: { budget: '预算', approval: '审批', reimbursement: '报销', accounting: '核算' },
  materials: { 'asset-register': '盘点并登记造册', equipment: '设施设备', venues: '服务场馆', supplies: '服务物资' },
  archives: { classification: '分类管理', coding: '统一编码', 'timely-filing': '及时存档', custodian: '专人管理', confidentiality: '保密', retention: '至少保存3年' },
  confidentiality: { 'personal-information': '服务对象个人、家庭信息', 'archive-information': '档案信息' },
  volunteers: { recruitment: '招募', training: '培训', supervision: '服务督导', evaluation: '评估', incentives: '激励' },
} as const;
export type NamedSystem = keyof typeof SYSTEM_CONTENTS;

export const NAMED_SYSTEMS = {
  personnel: '人员管理制度', responsibilities: '内部责任分工制度', meetings: '工作例会制度', finance: '财务管理制度', materials: '物资使用管理制度',
  archives: '文书档案管理制度', confidentiality: '保密制度', volunteers: '志愿者管理制度',
} as const;
export const SYSTEMS = { ...NAMED_SYSTEMS, other: '自行增设' } as const;

/** Contents of all systems; `training` is one of two. */
export const ALL_CONTENTS = {
  ...SYSTEM_CONTENTS.personnel, ...SYSTEM_CONTENTS.responsibilities, ...SYSTEM_CONTENTS.meetings, ...SYSTEM_CONTENTS.finance, ...SYSTEM_CONTENTS.materials,
  ...SYSTEM_CONTENTS.archives, ...SYSTEM_CONTENTS.confidentiality, ...SYSTEM_CONTENTS.volunteers,
} as const;
