// 培训加分: base and bonus hours of a person in the project department.
import { bool, decision, dec, integer, list, oneOf, record, sum, ZERO, type Decimal, type Infer, type Parameter, type Provision } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { dec4, oneDecimal, rate, yes } from '../../rules/types.js';
import type { StepTable } from '../../rules/steps.js';
import { HOME } from '../home-care/provisions.js';
import { extraCaps, longTraining, pointsForTraining, shortTraining } from './extra-points.js';
import { CENTRE } from './provisions.js';

const ROLES = {
  'centre-director': '中心主任', 'centre-social-worker': '中心社工', 'centre-assistant': '社区助理', 'home-leader': '居家负责人、组长', 'home-social-worker': '居家社工', 'home-assistant': '居家社工助理',
} as const;
type Role = keyof typeof ROLES;
const ORGANISERS = { 'centre-internal': '中心内部', institution: '机构', external: '外出' } as const;

const BANDS: Readonly<Record<Role, readonly [Provision, Parameter<StepTable>]>> = {
  'centre-director': [CENTRE['CTR-6.2'], longTraining], 'centre-social-worker': [CENTRE['SW-5.4'], longTraining], 'centre-assistant': [CENTRE['AST-5.4'], shortTraining],
  'home-leader': [HOME['7.1.4'], longTraining], 'home-social-worker': [HOME['7.2.4'], shortTraining], 'home-assistant': [HOME['7.2.4'], shortTraining],
};

export const hoursPerHalfDay = printed('training.hoursPerHalfDay', '半天培训折算学时', CENTRE['CTR-6.2'], rate(), '4');

const SESSION = record({
  organiser: oneOf(ORGANISERS).zh('主办方'), halfDays: integer({ min: 1 }).zh('半天数'), notice: yes('正式通知'), photoOrReceipt: yes('照片或报名回执'), signInSheet: yes('签到表'), jobRelated: yes('与岗位有关'),
});
const ONLINE = record({ hours: dec4().zh('已修学时'), requiredHours: dec4().zh('规定学时'), screenshot: yes('网站截图') });

const counts = (role: Role, s: Infer<typeof SESSION>): boolean => s.notice && s.photoOrReceipt && s.jobRelated && (role === 'centre-director' || s.signInSheet);

export const projectHours = decision('leya.training.projectHours', {
  zh: '项目部培训学时',
  applies: [CENTRE['CTR-6.2a'], CENTRE['CTR-6.2'], CENTRE['SW-5.4'], CENTRE['AST-5.4'], HOME['7.1.4'], HOME['7.2.4']],
  facts: { role: oneOf(ROLES).zh('岗位'), sessions: list(SESSION).zh('培训场次'), online: ONLINE.orNull().zh('继续教育网络学习') },
  answer: { baseHours: dec4().zh('基础学时'), bonusHours: dec4().zh('加分学时'), baseMet: bool().zh('已完成基础学时'), points: oneDecimal().zh('培训加分') },
}).by(({ role, sessions, online }, at) => {
  const unit = at.value(hoursPerHalfDay);
  const good = sessions.filter((session) => counts(role, session));
  const hoursOf = (list: typeof good): Decimal => unit.times(sum(list.map(({ halfDays }) => dec(halfDays))));
  const onlineHours = online?.screenshot && online.hours.gte(online.requiredHours) ? online.hours : ZERO;
  const attended = hoursOf(good);
  const baseHours = at.step(CENTRE['CTR-6.2a'], '基础学时 ＝ 证明齐全的培训学时 ＋ 修满并有截图的网络学时', attended.plus(onlineHours), { 证明齐全的培训学时: attended, 网络学时: onlineHours });
  const bonusHours = at.step(CENTRE['CTR-6.2a'], '加分学时 ＝ 中心内部以外、证明齐全的培训学时', hoursOf(good.filter(({ organiser }) => organiser !== 'centre-internal')));
  const [cited, bands] = BANDS[role];
  return { baseHours, bonusHours, baseMet: baseHours.gte(at.value(extraCaps).baseHours), points: pointsForTraining(at, cited, { baseHours, bonusHours }, bands) };
});
