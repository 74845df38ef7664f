// 第三章一 第四条2、3: the course of a round, taking part, and objections, as the schemes share them.
import type { JsonObject, RoundFacts, SchemeAppeals, SchemeCourse, SchemeStanding } from '@gongqiao/kernel';
import { appeal } from '../performance/general/appeal.js';
import { participation } from '../performance/service/participation.js';

const guards = ({ sheetsOutstanding, signatures, publicityEnded, openAppeals }: RoundFacts): JsonObject => ({ sheetsOutstanding, signatures, publicityEnded, openAppeals });

/** 通知、评分、统计、三方签字、公示、生效. */
export const generalCourse: SchemeCourse = {
  workflow: 'LY-W-PERF-GEN-4.2', does: { compute: 'run', submit: 'submit', object: 'return', publish: 'publish', finish: 'finish' }, facts: guards,
};

/** The same for a round of the whole house. */
export const houseCourse: SchemeCourse = { ...generalCourse, workflow: 'LY-W-QTR' };

/** 公示期间内提出，部门五日内答复. */
export const generalAppeals: SchemeAppeals = {
  workflow: 'LY-W-PERF-GEN-4.3', decision: appeal, escalatesTo: 'director-general', facts: ({ publishedOn, filedOn, noticeDays }) => ({ scheme: 'general', publishedOn, filedOn, publicityDays: noticeDays }),
};

/** 公布之后五个工作日内以书面形式提出. */
export const serviceAppeals: SchemeAppeals = {
  workflow: 'LY-W-PERF-GEN-4.3', decision: appeal, escalatesTo: 'director-general',
  facts: ({ publishedOn, filedOn, written, holidays, makeupWorkdays }) => ({ scheme: 'service', publishedOn, filedOn, written, holidays, makeupWorkdays }),
};

/** 公示三天内提出，十日内答复. */
export const incentiveAppeals: SchemeAppeals = {
  workflow: 'LY-W-PERF-GEN-4.3', decision: appeal, escalatesTo: 'director-general', facts: ({ publishedOn, filedOn }) => ({ scheme: 'incentive', publishedOn, filedOn }),
};

/** 先沟通，解决不了的向监事会提出. */
export const officeAppeals: SchemeAppeals = {
  workflow: 'LY-W-PERF-GEN-4.3', decision: appeal, talkFirst: true, facts: ({ publishedOn, filedOn, talkedFirst }) => ({ scheme: 'office', publishedOn, filedOn, talkedFirst }),
};

const STANDINGS = { participates: '参与考核', 'tier-four': '按四等', 'reference-only': '仅供参考', 'not-covered': '不在考核范围', forfeited: '自动放弃' } as const;

/** Who takes part, by the months in service and, for leavers and those on maternity leave, by finished work. */
export function standingIn(scheme: 'service' | 'centre' | 'home-care', rankedToo = false): SchemeStanding {
  return {
    decision: participation, words: STANDINGS, counts: ['participates', 'tier-four'], rankedToo,
    facts: (held, gathered, { from, to }) => (String(held['hiredOn']) > to ? null : {
      scheme, periodStart: from, periodEnd: to, hiredOn: held['hiredOn'] ?? null, leftOn: held['leftOn'] ?? null, maternityLeave: gathered['maternityLeave'] === true,
      indicatorsComplete: gathered['indicatorsComplete'] !== false, materialsComplete: gathered['materialsComplete'] !== false,
    }),
    says: (output) => String(output['status']),
  };
}
