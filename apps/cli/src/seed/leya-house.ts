// What is under way in the agency's house: a vacancy with its applicants, newcomers on probation, a resignation in hand-over, a dismissal, a move.
import { randomUUID } from 'node:crypto';
import { Employee } from '@gongqiao/domain/personnel';
import type { RequestContext } from '@gongqiao/platform/context';
import { identityCheckCharacter } from '@gongqiao/platform/privacy';
import type { SeedAccount, SeedContext, SeedContribution } from '@gongqiao/platform/seed';
import type { EntityManager } from 'typeorm';
import { houseServices, type HouseServices } from './house-services.js';
import { inventEmployees } from './leya-employees.js';
import { LEYA } from './leya-staff.js';
import { LONGGANG } from './longgang-units.js';
import { actingAs } from './acting-as.js';

const FRONTLINE = { position: 'frontline-social-worker', bars: [], medicalReport: 'grade-3a', education: 'bachelor', fullTimeStudy: true, major: 'social-work', certificate: 'assistant' };
const SIGN_ON = { documents: ['id-card-copy', 'education-proof', 'photo-electronic', 'medical-certificate', 'resume', 'resume-electronic'], photos: 3, holdsTitle: false };
/** Applicants: name, birth date, channel, how far they have come, and what is particular about them. */
const APPLICANTS: readonly (readonly [name: string, born: string, channel: string, steps: number, facts: object])[] = [
  ['程思远', '1999-03-14', 'university', 8, {}],
  ['罗佳怡', '1998-07-02', 'official-account', 4, {}],
  ['唐嘉文', '2001-11-20', 'colleague', 4, { certificate: 'none', fullTimeStudy: false }],
  ['许欣雨', '2000-05-09', 'chat-group', 2, {}],
  ['高子轩', '2002-01-25', 'volunteer', 0, { medicalReport: 'other-hospital' }],
];

interface Actors {
  readonly hr: RequestContext;
  readonly head: RequestContext;
  readonly director: RequestContext;
  readonly board: RequestContext;
  readonly host: RequestContext;
}

function identityOf(born: string, serial: number): string {
  const first17 = `139997${born.replaceAll('-', '')}${String(100 + serial)}`;
  return first17 + identityCheckCharacter(first17);
}

/** The heads of the two departments have their files, and also act as such in matters that the handbook gives to a head. */
async function makeHeads(m: EntityManager): Promise<void> {
  await m.query(
    `insert into membership (user_id, unit_id, unit_path, role, valid_from)
       select u.id, o.id, o.path, 'department-head', $1 from (values ('ly-service-head', 'ly.service'), ('ly-projects-head', 'ly.projects')) as h (name, path)
         join app_user u on u.sign_in_name = h.name join org_unit o on o.path = h.path::ltree
        where not exists (select 1 from membership ms where ms.user_id = u.id and ms.role = 'department-head')`, [LEYA.since]);
  const heads = inventEmployees().filter((p) => p.position === 'department-head').map(({ id, signInName }) => ({ id, name: signInName }));
  await m.query(
    `update employee e set user_id = u.id from jsonb_to_recordset($1::jsonb) as h (id uuid, name text) join app_user u on u.sign_in_name = h.name where e.id = h.id and e.user_id is null`, [JSON.stringify(heads)]);
}

async function recruit(context: SeedContext, house: HouseServices, actors: Actors): Promise<void> {
  const { hr, head, director, board } = actors;
  const [unit] = await context.database.run({ tenantId: LEYA.tenantId }, (m): Promise<{ id: string }[]> => m.query(`select id from org_unit where path = 'ly.service.t3'`));
  const { id: vacancyId } = await house.vacancies.open(hr, randomUUID(), {
    unitId: unit?.id ?? '', position: 'frontline-social-worker', headcount: 2, requirements: '社会工作专业本科及以上，或持助理社会工作师证书；能适应外展工作。', timetable: '11 月初筛，11 月中旬面试，12 月上岗',
    outline: '笔试：个案分析一题、法规十题；面试：服务理念、危机处理、团队合作。', panelHr: ['人力资源部示范'], panelDepartment: ['服务部示范', '司法矫正小组组长'],
  });
  for (const [serial, [name, born, channel, steps, facts]] of APPLICANTS.entries()) {
    const { id } = await house.applicants.register(hr, randomUUID(), { vacancyId, name, sex: serial % 2 === 0 ? 'male' : 'female', identityNumber: identityOf(born, serial), telephone: `1900001${String(serial).padStart(4, '0')}`, channel, facts: { ...FRONTLINE, ...facts } });
    if (steps >= 4) {
      await house.applicants.giveOpinion(hr, randomUUID(), { id, side: 'hr', words: '笔试 82 分，面试表达清楚，建议录用。' });
      await house.applicants.giveOpinion(head, randomUUID(), { id, side: 'department', words: '服务理念契合，同意录用。' });
    }
    const course: readonly (readonly [RequestContext, string])[] = [
      [hr, 'screen'], [hr, 'interviewByVideo'], [hr, 'invite'], [head, 'test'], [hr, 'select'], [director, 'approveByDirector'], [board, 'approveByBoard'], [hr, 'admit']];
    await context.database.run(hr, async (m) => {
      const [matter]: { id: string }[] = await m.query('select workflow_instance_id as id from applicant where id = $1', [id]);
      await m.query('update applicant set demonstration = true where id = $1', [id]);
      for (const [actor, transition] of course.slice(0, steps)) await house.workflow.act(m, actor, matter?.id ?? '', { transition, note: '符合岗位要求' });
    });
    if (steps >= course.length) await house.applicants.setPapers(hr, randomUUID(), id, SIGN_ON);
  }
}

async function begin(context: SeedContext, house: HouseServices, actors: Actors): Promise<void> {
  const newcomers = inventEmployees().filter((p) => p.newUserId !== null);
  for (const [i, newcomer] of newcomers.entries()) {
    await context.database.run(actors.hr, async (m) => { await house.onboarding.begin(m, actors.hr, await m.findOneByOrFail(Employee, { id: newcomer.id })); });
    const papers = ['id-card-copy', 'photos', 'resume', 'basic-information-form', 'medical-certificate', 'wage-card', 'electronic-package'].slice(0, 7 - (i % 4));
    for (const document of papers) await house.onboarding.handIn(actors.hr, randomUUID(), { employeeId: newcomer.id, occasion: 'entry', document });
    if (i === 0) await house.onboarding.assess(actors.host, randomUUID(), { employeeId: newcomer.id, side: 'host', outcome: 'pass', note: '到岗积极，服从安排，同意转正。' });
    if (i === 1) await askHost(context, house, actors, newcomer.id);
  }
}

/** The second newcomer already helps out at a union's community, which is asked about the probation in its own tenant. */
async function askHost(context: SeedContext, house: HouseServices, actors: Actors, employeeId: string): Promise<void> {
  const path = `${LONGGANG.root}.henggang.community`;
  const [unit] = await context.database.run({ tenantId: LONGGANG.tenantId }, (m) => m.query<{ name: string }[]>('select name from org_unit where path = $1::ltree', [path]));
  await context.database.run(actors.hr, (m) => m.query('update placement set purchaser_tenant_id = $2, purchaser_unit_path = $3::ltree, host_unit_name = $4 where employee_id = $1 and ends_on is null', [employeeId, LONGGANG.tenantId, path, unit?.name ?? '']));
  await house.hosts.ask(actors.hr, randomUUID(), employeeId);
}

async function goAndMove(context: SeedContext, house: HouseServices, actors: Actors): Promise<void> {
  const people = inventEmployees();
  const [leaver, dismissed, mover] = [people[26], people[88], people[66]];
  if (!leaver || !dismissed || !mover) return;
  const { database } = context;
  const me = await database.run(actors.hr, (m) => actingAs(m, leaver.signInName, ['frontline-social-worker'], '2026-11-06T02:00:00Z'));
  const { id } = await house.departures.resign(me, randomUUID(), { reason: '随家人迁往外地，申请辞职。' });
  await database.run(actors.hr, async (m) => {
    const [matter]: { id: string }[] = await m.query('select workflow_instance_id as id from departure where id = $1', [id]);
    await house.workflow.act(m, { ...actors.head, at: new Date('2026-11-09T02:00:00Z') }, matter?.id ?? '', { transition: 'agreeDate', form: { lastDay: '2026-12-04' } });
    await house.workflow.act(m, { ...actors.hr, at: new Date('2026-11-16T02:00:00Z') }, matter?.id ?? '', { transition: 'startHandover' });
  });
  for (const [name, quantity] of [['在办个案档案', 9], ['笔记本电脑', 1], ['小组活动物资', 3]] as const) await house.departures.addItem(actors.hr, randomUUID(), id, { name, quantity, takenBy: '同组社工' });
  const [first] = await database.run(actors.hr, (m): Promise<{ id: string }[]> => m.query('select id from handover_item where departure_id = $1 order by created_at limit 1', [id]));
  await house.departures.finishItem(actors.hr, randomUUID(), first?.id ?? '');
  for (const document of ['personnel-report', 'exit-approval-form']) await house.onboarding.handIn(actors.hr, randomUUID(), { employeeId: leaver.id, occasion: 'exit', document });
  await house.departures.dismiss(actors.hr, randomUUID(), dismissed.id, { reason: '十月无故缺勤，经谈话教育后仍未改正。', ground: 'absence', facts: { absenceRunDays: 3, absenceYearDays: 3, educated: true }, evidence: '考勤记录、谈话笔录（示范）' });
  const [unit] = await database.run(actors.hr, (m): Promise<{ id: string }[]> => m.query(`select id from org_unit where path = 'ly.projects.c1'`));
  await house.moves.order(actors.hr, randomUUID(), { employeeId: mover.id, toUnitId: unit?.id ?? '', toPosition: 'frontline-social-worker', effectiveOn: '2027-01-04', reason: '综合服务中心扩充人手' });
}

async function look(house: HouseServices, actors: Actors): Promise<void> {
  const first = inventEmployees()[6];
  if (!first) return;
  await house.files.open({ ...actors.hr, at: new Date('2026-11-10T06:20:00Z') }, randomUUID(), first.id, '核对职称证书原件');
  await house.files.open({ ...actors.director, at: new Date('2026-11-12T01:05:00Z') }, randomUUID(), first.id, '年度评优前查阅履历');
}

/** The agency's comings and goings. */
export const leyaHouse: SeedContribution = {
  name: 'leya house',
  async load(context): Promise<readonly SeedAccount[]> {
    const { database, index, vault, clock } = context;
    if (!index.findPack(LEYA.packId)) return [];
    const [found] = await database.run({ tenantId: LEYA.tenantId }, (m): Promise<{ there: boolean }[]> => m.query('select exists (select 1 from vacancy) as there'));
    if (found?.there) return [];
    const house = houseServices({ database, index, vault, clock, packOf: () => LEYA.packId });
    const actors = await database.run({ tenantId: LEYA.tenantId }, async (m): Promise<Actors> => {
      await makeHeads(m);
      const on = '2026-11-18T02:00:00Z';
      return {
        hr: await actingAs(m, 'ly-hr', ['hr'], on), head: await actingAs(m, 'ly-service-head', ['department-head', 'service-department'], on), director: await actingAs(m, 'ly-director-general', ['director-general'], on),
        board: await actingAs(m, 'ly-board', ['board'], on), host: await actingAs(m, 'ly-host-unit', ['host-unit'], on),
      };
    });
    await recruit(context, house, actors);
    await begin(context, house, actors);
    await goAndMove(context, house, actors);
    await look(house, actors);
    await house.watch.run({ ...actors.hr, at: clock.now() });
    return [];
  },
};
