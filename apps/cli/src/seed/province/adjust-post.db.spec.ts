import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostApplications, type NewApplication } from '@gongqiao/domain/establishment';
import { provinceFixture, type ProvinceFixture } from './testing/province-fixture.js';

interface PostRow {
  id: string;
  unit: string;
  purchaser: string;
  city: string;
}

describe('what an approved application makes of a post', () => {
  let f: ProvinceFixture;
  let applications: PostApplications;
  let post: PostRow;
  let other: { id: string; path: string; kind: string };
  const key = (): string => `key-${randomUUID()}`;
  const form = (more: object): NewApplication => ({
    unitId: post.unit, action: 'adjust', postId: post.id, requestedPosts: 1, bargainingPosts: 0, workNeed: '服务对象转移',
    factors: { legalPersonUnits: 146, enterprisesAboveSize: 6, employees: 6400, members: 4870, grassrootsUnions: 52, labourRelations: '平稳', difficulty: '中等' },
    statements: { staffUse: '全部在岗', finances: '已列入预算', duties: '维权服务' }, ...more,
  });

  /** From draft to the province's approval, each level by its own act. */
  async function approve(input: NewApplication): Promise<string> {
    const { id } = await applications.create(f.at('county', post.purchaser), key(), input);
    await applications.act(f.at('county', post.purchaser), key(), { id, transition: 'submit' });
    await applications.act(f.at('city', post.city), key(), { id, transition: 'passReview', note: '同意' });
    await applications.act(f.at('province', f.loaded.units[0]?.id ?? ''), key(), { id, transition: 'approve', note: '同意调整' });
    return id;
  }

  beforeAll(async () => {
    f = await provinceFixture(700, '2026-06-15');
    applications = new PostApplications(f.test.database, f.access, f.policy, f.workflow, f.trail);
    applications.onModuleInit();
    const [row] = await f.query<PostRow>(`select p.id, p.unit_id as unit, p.purchaser_unit_id as purchaser, c.id as city from post p join org_unit u on u.id = p.unit_id join org_unit c on c.path = subpath(p.unit_path, 0, 2)
      join org_unit b on b.id = p.purchaser_unit_id where p.unit_kind = 'county-service-centre' and p.status = 'approved' and b.kind = 'county-union'
        and exists (select 1 from assignment a where a.post_id = p.id and a.end_on is null)
        and exists (select 1 from org_unit o where o.parent_id = b.id and o.id <> p.unit_id and o.kind = 'township-union') order by p.number limit 1`);
    if (!row) throw new Error('no county centre with somebody on its post');
    post = row;
    const [found] = await f.query<typeof other>(`select id, path::text as path, kind from org_unit where parent_id = $1 and kind = 'township-union' and id <> $2 order by path limit 1`, [post.purchaser, post.unit]);
    if (!found) throw new Error('no township');
    other = found;
  }, 180_000);
  afterAll(() => f.test.close());

  it('an adjustment says what it changes, within the purchaser’s area', async () => {
    const create = (more: object) => applications.create(f.at('county', post.purchaser), key(), form(more));
    await expect(create({})).rejects.toMatchObject({ code: 'adjustment-empty', field: 'newUnitId' });
    const [beyond] = await f.query<{ id: string }>(`select id from org_unit where kind = 'township-union' and not path <@ (select path from org_unit where id = $1) limit 1`, [post.purchaser]);
    await expect(create({ newUnitId: beyond?.id })).rejects.toMatchObject({ code: 'unit-unknown', field: 'newUnitId' });
  });

  it('moves the post and who is on it, and gives it its duties', async () => {
    await approve(form({ newUnitId: other.id, newDutyCodes: ['legal-aid', 'counselling'] }));
    expect(await f.query('select unit_id as unit, unit_path::text as path, unit_kind as kind, duty_codes as duties, purchaser_unit_id as purchaser from post where id = $1', [post.id]))
      .toEqual([{ unit: other.id, path: other.path, kind: other.kind, duties: ['legal-aid', 'counselling'], purchaser: post.purchaser }]);
    expect(await f.query('select distinct unit_path::text as path from assignment where post_id = $1 and end_on is null', [post.id])).toEqual([{ path: other.path }]);
    expect(await f.query(`select count(*)::int as n from trail_entry where action = 'adjust-post' and subject_id = $1`, [post.id])).toEqual([{ n: 1 }]);
  });

  it('changes the grade from the day of approval on', async () => {
    const [before] = await f.query<{ grade: string }>('select grade from post where id = $1', [post.id]);
    const grade = before?.grade === 'junior' ? 'third' : 'junior';
    await approve(form({ action: 'adjust-grade', unitId: other.id, grade }));
    expect(await f.query('select grade from post where id = $1', [post.id])).toEqual([{ grade }]);
    expect(await f.query('select grade, valid_to from post_grade where post_id = $1 order by valid_from desc limit 1', [post.id])).toEqual([{ grade, valid_to: null }]);
  });

  it('abolishes a post only when the leaving of who is on it is settled', async () => {
    await expect(approve(form({ action: 'abolish', unitId: other.id }))).rejects.toMatchObject({ name: 'Refused' });
    await f.query(`update assignment set end_on = '2026-06-30' where post_id = $1 and end_on is null`, [post.id]);
    await approve(form({ action: 'abolish', unitId: other.id }));
    expect(await f.query('select status, end_on::text as end_on from post where id = $1', [post.id])).toEqual([{ status: 'abolished', end_on: '2026-06-15' }]);
  });
});
