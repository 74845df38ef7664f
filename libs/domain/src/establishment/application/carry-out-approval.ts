import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import type { Trail } from '@gongqiao/platform/trail';
import { IsNull, type EntityManager } from 'typeorm';
import { refuseEstablishment } from '../errors.js';
import { placeOf, type Place } from '../model/place.js';
import type { PostApplication} from '../persistence/entities.js';
import { Post, PostGrade } from '../persistence/entities.js';

async function nextPostNumbers(m: EntityManager, tenantId: string, divisionCode: string, n: number): Promise<string[]> {
  await m.query('select pg_advisory_xact_lock(hashtext($1))', [`post ${tenantId} ${divisionCode}`]);
  const [last]: { n: number }[] = await m.query(`select coalesce(max(substring(number from '-([0-9]+)$')::int), 0) as n from post where number like $1`, [`${divisionCode}-%`]);
  return Array.from({ length: n }, (_, i) => `${divisionCode}-${String((last?.n ?? 0) + i + 1).padStart(3, '0')}`);
}

async function openPosts(m: EntityManager, ctx: RequestContext, trail: Trail, row: PostApplication, place: Place): Promise<void> {
  const unit = await m.findOneByOrFail(OrgUnit, { id: row.unitId });
  const purchaser = await m.findOneByOrFail(OrgUnit, { id: place.purchaserUnitId });
  const today = dayInChina(ctx.at);
  const grade = row.approvedGrade ?? row.grade ?? '';
  const numbers = await nextPostNumbers(m, ctx.tenantId, purchaser.divisionCode ?? purchaser.code, row.approvedPosts ?? row.requestedPosts);
  for (const [i, number] of numbers.entries()) {
    const post = await m.save(m.create(Post, {
      number, unitId: unit.id, unitPath: unit.path, purchaserUnitId: purchaser.id, unitKind: row.unitKind, jurisdiction: row.jurisdiction,
      divisionCode: purchaser.divisionCode ?? purchaser.code, grade, bargaining: i < row.bargainingPosts, dutyCodes: [], status: 'approved', startOn: today, endOn: null,
      applicationId: row.id, providerTenantId: null,
    }));
    await m.insert(PostGrade, { postId: post.id, grade, validFrom: today, validTo: null, reason: `核定 ${row.number}` });
    trail.write(m, ctx, { action: 'open-post', subject: 'Post', subjectId: post.id, unitPath: post.unitPath, after: post });
  }
}

/** Ends the grade in force and begins another on a day; two grades never overlap. */
export async function changeGrade(m: EntityManager, post: Post, grade: string, from: string, reason: string): Promise<void> {
  const current = await m.findOneBy(PostGrade, { postId: post.id, validTo: IsNull() });
  if (current && current.validFrom >= from) await m.remove(current);
  else if (current) await m.update(PostGrade, { id: current.id }, { validTo: from });
  await m.insert(PostGrade, { postId: post.id, grade, validFrom: from, validTo: null, reason });
  post.grade = grade;
  await m.save(post);
}

/** Moves a post to the unit that was applied for, its people with it, and gives it its new duties. */
async function adjust(m: EntityManager, post: Post, row: PostApplication, today: string): Promise<void> {
  if (row.newUnitId) {
    const unit = await m.findOneByOrFail(OrgUnit, { id: row.newUnitId });
    const above: { id: string; kind: string }[] = await m.query('select id, kind from org_unit where path @> $1::ltree and id <> $2 order by nlevel(path) desc', [unit.path, unit.id]);
    const place = placeOf({ id: unit.id, kind: unit.kind, above });
    if (!place) throw refuseEstablishment('unit-without-posts', { field: 'newUnitId' });
    Object.assign(post, { unitId: unit.id, unitPath: unit.path, unitKind: place.unitKind });
    await m.query('update assignment set unit_path = $2::ltree, updated_at = now(), version = version + 1 where post_id = $1 and (end_on is null or end_on >= $3::date)', [post.id, unit.path, today]);
  }
  if (row.newDutyCodes) post.dutyCodes = [...row.newDutyCodes];
  await m.save(post);
}

/** What follows from the province's approval: posts come into being, end, move or change their grade. */
export async function carryOutApproval(m: EntityManager, ctx: RequestContext, trail: Trail, row: PostApplication, place: Place): Promise<void> {
  if (row.action === 'establish') return openPosts(m, ctx, trail, row, place);
  const post = await m.findOneByOrFail(Post, { id: row.postId ?? '' });
  const before = { ...post };
  const today = dayInChina(ctx.at);
  if (row.action === 'abolish') await m.save(Object.assign(post, { status: 'abolished', endOn: today }));
  if (row.action === 'adjust') await adjust(m, post, row, today);
  if (row.action === 'adjust-grade') await changeGrade(m, post, row.approvedGrade ?? row.grade ?? post.grade, today, `核定 ${row.number}`);
  trail.write(m, ctx, { action: `${row.action}-post`, subject: 'Post', subjectId: post.id, unitPath: post.unitPath, before, after: post });
}
