import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { ReadRow, SheetDefinition } from '@gongqiao/platform/spreadsheet';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Post, PostGrade } from '../persistence/entities.js';
import { narrowPosts } from '../persistence/post-filter.js';
import { checkRows, type CheckedSheet, type Filters, type ListPage, type RowFault, type TransferList } from '../../transfer/index.js';

const PAGE = 1_000;
const GRADES = { junior: '初级岗', third: '三级岗', second: '二级岗', first: '一级岗' };
const STATES = { unrecognised: '未核定', approved: '已核定', abolished: '已撤销' };
const LONGEST_DUTY = 60;

const definition: SheetDefinition = {
  id: 'posts',
  title: { zh: '岗位', en: 'Posts' },
  keyColumn: 'number',
  columns: [
    { key: 'number', title: { zh: '岗位编号', en: 'Number' }, kind: 'text', required: true, maxLength: 40 },
    { key: 'unitName', title: { zh: '所在单位', en: 'Unit' }, kind: 'text', width: 30, hint: '只供核对，导入时不改' },
    { key: 'grade', title: { zh: '岗位等级', en: 'Grade' }, kind: 'enumeration', terms: GRADES, hint: '须经核定，导入不能改变' },
    { key: 'status', title: { zh: '核定状态', en: 'Status' }, kind: 'enumeration', terms: STATES, hint: '须经核定，导入不能改变' },
    { key: 'bargaining', title: { zh: '集体协商专岗', en: 'Bargaining post' }, kind: 'yes-no' },
    { key: 'duties', title: { zh: '岗位职责', en: 'Duties' }, kind: 'text', width: 40, maxLength: 800, hint: '多项以顿号分开' },
    { key: 'startOn', title: { zh: '设岗日期', en: 'Start' }, kind: 'date' },
    { key: 'endOn', title: { zh: '撤岗日期', en: 'End' }, kind: 'date' },
  ],
  notes: ['只更新已登记的岗位；岗位须经申请核定产生，不能由导入新增。', '等级和核定状态不能由导入改变。', '空白单元格保持原值。'],
};

interface Change {
  bargaining?: boolean;
  dutyCodes?: string[];
  startOn?: string;
  endOn?: string;
}

interface Spans {
  readonly first: string | null;
  readonly last: string | null;
}


function changeOf(row: ReadRow, post: Post): Change {
  const { bargaining, duties, startOn, endOn } = row.value;
  const change: Change = {};
  if (typeof bargaining === 'boolean' && bargaining !== post.bargaining) change.bargaining = bargaining;
  if (typeof duties === 'string') {
    const codes = duties.split(/[、,，;；]/).map((d) => d.trim()).filter((d) => d !== '');
    if (codes.join('、') !== post.dutyCodes.join('、')) change.dutyCodes = codes;
  }
  if (typeof startOn === 'string' && startOn !== post.startOn) change.startOn = startOn;
  if (typeof endOn === 'string' && endOn !== post.endOn) change.endOn = endOn;
  return change;
}

function faultOf(row: ReadRow, post: Post | undefined, change: Change, spans: Spans | undefined): RowFault | null {
  if (!post) return ['number', '没有这个岗位，或者不在您的管辖范围；岗位须经申请核定产生，不能由导入新增', 'no such post within your area; posts come about by approval, not by import'];
  const { grade, status } = row.value;
  if (typeof grade === 'string' && grade !== post.grade) return ['grade', `等级现为「${GRADES[post.grade as keyof typeof GRADES] ?? post.grade}」，须经核定，不能由导入改变`, `the grade is ${post.grade}; only an approval changes it`];
  if (typeof status === 'string' && status !== post.status) return ['status', `核定状态现为「${STATES[post.status]}」，不能由导入改变`, `the post is ${post.status}; an import cannot change that`];
  if (post.status === 'abolished' && Object.keys(change).length > 0) return ['status', '岗位已撤销，不能再改', 'the post is abolished and stays as it is'];
  const tooLong = change.dutyCodes?.find((duty) => duty.length > LONGEST_DUTY);
  if (tooLong !== undefined) return ['duties', `每项职责至多 ${LONGEST_DUTY} 字`, `a duty has at most ${LONGEST_DUTY} characters`];
  const start = change.startOn ?? post.startOn;
  const end = change.endOn ?? post.endOn;
  if (end !== null && end < start) return ['endOn', `撤岗日期不能早于设岗日期 ${start}`, `the end must not lie before the start on ${start}`];
  if (spans?.first && change.startOn && change.startOn > spans.first) return ['startOn', `${spans.first} 已有人员上岗，设岗日期不能更晚`, `somebody was on the post on ${spans.first} already`];
  if (end !== null && spans?.last && change.endOn && end < spans.last) return ['endOn', '撤岗日期之后仍有人员在岗，请先确定离岗', 'somebody is on the post after that day; end the assignment first'];
  return null;
}

/** Posts out by the list's filters; in: duties, bargaining flag and dates of recorded posts, never approval or grade. */
@Injectable()
export class PostsList implements TransferList {
  readonly definition = definition;
  readonly subject = 'Post';
  readonly filters = ['unitId', 'grade', 'unitKind', 'status', 'vacant', 'number'];

  constructor(
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  mayImport(ctx: RequestContext): boolean {
    return this.access.can(ctx, 'update', 'Post') || this.access.can(ctx, 'detail', 'Post');
  }

  async page(m: EntityManager, ctx: RequestContext, filters: Filters, after: string | null): Promise<ListPage> {
    const may = this.access.where(ctx, 'read', 'Post', 'post');
    const qb = m.createQueryBuilder(Post, 'post').where(may.sql, may.parameters);
    narrowPosts(qb, { ...filters, vacant: filters['vacant'] === undefined ? null : filters['vacant'] === 'true' }, dayInChina(ctx.at));
    const [number = '', id = ''] = after?.split('\n') ?? [];
    if (after !== null) qb.andWhere('(post.number, post.id) > (:afterNumber::text, :afterId::uuid)', { afterNumber: number, afterId: id });
    const posts = await qb.orderBy('post.number').addOrderBy('post.id').limit(PAGE).getMany();
    const units = await m.find(OrgUnit, { select: { id: true, name: true }, where: { id: In([...new Set(posts.map((p) => p.unitId))]) } });
    const nameOf = new Map(units.map((u) => [u.id, u.name]));
    const last = posts.at(-1);
    return {
      rows: posts.map((p) => ({
        number: p.number, unitName: nameOf.get(p.unitId) ?? null, grade: p.grade, status: p.status, bargaining: p.bargaining, duties: p.dutyCodes.join('、'), startOn: p.startOn, endOn: p.endOn,
      })),
      after: posts.length < PAGE || !last ? null : `${last.number}\n${last.id}`,
    };
  }

  /** Who may change everything of a post, and who only details its duties. */
  private mayNot(ctx: RequestContext, post: Post, change: Change): RowFault | null {
    if (this.access.can(ctx, 'update', 'Post', post)) return null;
    const onlyDuties = Object.keys(change).every((key) => key === 'dutyCodes');
    return onlyDuties && this.access.can(ctx, 'detail', 'Post', post) ? null : ['number', '您只能细化本辖区岗位的职责', 'you may only detail the duties of posts in your area'];
  }

  async check(m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<CheckedSheet> {
    const may = this.access.where(ctx, 'read', 'Post', 'post');
    const numbers = rows.map((row) => String(row.value['number']));
    const posts = await m.createQueryBuilder(Post, 'post').where(may.sql, may.parameters).andWhere('post.tenant_id = current_tenant_id() and post.number = any(:numbers)', { numbers })
      .orderBy('post.id').setLock('pessimistic_write').getMany();
    const byNumber = new Map(posts.map((post) => [post.number, post]));
    const spans: (Spans & { postId: string })[] = await m.query(
      `select post_id as "postId", min(start_on)::text as first, max(coalesce(end_on, 'infinity'::date))::text as last from assignment where post_id = any($1::uuid[]) group by 1`, [posts.map((p) => p.id)]);
    const spanOf = new Map(spans.map((span) => [span.postId, span]));
    return checkRows(definition, rows, (row) => {
      const post = byNumber.get(String(row.value['number']));
      const change = post ? changeOf(row, post) : {};
      const fault = faultOf(row, post, change, post && spanOf.get(post.id)) ?? (post && Object.keys(change).length > 0 ? this.mayNot(ctx, post, change) : null);
      if (fault || !post) return fault ?? ['number', '', ''];
      return Object.keys(change).length === 0 ? null : { act: 'update', write: (inside) => this.write(inside, ctx, post, change) };
    });
  }

  private async write(m: EntityManager, ctx: RequestContext, post: Post, change: Change): Promise<void> {
    const before = { ...post };
    // The grade's own row begins with the post; it moves with it, so that the grade of any day is found.
    if (change.startOn) await m.update(PostGrade, { postId: post.id, validFrom: post.startOn }, { validFrom: change.startOn });
    const after = await m.save(Object.assign(post, change));
    this.trail.write(m, ctx, { action: 'import-post', subject: 'Post', subjectId: post.id, unitPath: post.unitPath, before, after });
  }
}
