import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import type { CellValue, ReadRow, SheetColumn, SheetDefinition, SheetRow } from '@gongqiao/platform/spreadsheet';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BasisFigure } from '../persistence/entities.js';
import { checkRows, type CheckedSheet, type Filters, type ListPage, type RowFault, type TransferList } from '../../transfer/index.js';

const PAGE = 1_000;
const FIGURES = ['legalPersonUnits', 'largeEnterprises', 'employees', 'members', 'grassrootsUnions'] as const;
type Figure = (typeof FIGURES)[number];

const count = (key: Figure, zh: string, en: string, required: boolean): SheetColumn => ({ key, title: { zh, en }, kind: 'integer', minimum: 0, ...(required ? { required } : {}) });

const definition: SheetDefinition = {
  id: 'basis-figures',
  title: { zh: '基础数据', en: 'Base figures' },
  keyColumn: 'unitCode',
  furtherKeys: ['takenOn'],
  columns: [
    { key: 'unitCode', title: { zh: '单位代码', en: 'Unit code' }, kind: 'text', required: true, maxLength: 60, hint: '单位在组织树中的代码或行政区划代码' },
    { key: 'unitName', title: { zh: '单位名称', en: 'Unit' }, kind: 'text', width: 30, hint: '只供核对，导入时不改' },
    { key: 'takenOn', title: { zh: '统计日期', en: 'As of' }, kind: 'date', required: true },
    count('legalPersonUnits', '法人单位数', 'Legal-person units', true),
    count('largeEnterprises', '规模以上企业数', 'Large enterprises', false),
    count('employees', '职工数', 'Employees', true),
    count('members', '会员数', 'Members', true),
    count('grassrootsUnions', '基层工会数', 'Grassroots unions', false),
    { key: 'note', title: { zh: '备注', en: 'Note' }, kind: 'text', width: 30, maxLength: 200 },
  ],
};

interface Place {
  readonly id: string;
  readonly path: string;
  readonly code: string;
  readonly divisionCode: string | null;
}

const numberOf = (value: CellValue | undefined, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

function figuresOf(row: ReadRow, held: BasisFigure | undefined): Pick<BasisFigure, Figure | 'note'> {
  const of = (key: Figure): number => numberOf(row.value[key], held?.[key] ?? 0);
  const note = row.value['note'];
  return {
    legalPersonUnits: of('legalPersonUnits'), largeEnterprises: of('largeEnterprises'), employees: of('employees'), members: of('members'), grassrootsUnions: of('grassrootsUnions'),
    note: typeof note === 'string' ? note : (held?.note ?? null),
  };
}

/** Base figures of places, created or updated by unit and day. */
@Injectable()
export class BasisList implements TransferList {
  readonly definition = definition;
  readonly subject = 'BasisFigure';
  readonly filters = ['unitId'];

  constructor(
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  mayImport(ctx: RequestContext): boolean {
    return this.access.can(ctx, 'create', 'BasisFigure') && this.access.can(ctx, 'update', 'BasisFigure');
  }

  async page(m: EntityManager, ctx: RequestContext, filters: Filters, after: string | null): Promise<ListPage> {
    const may = this.access.where(ctx, 'read', 'BasisFigure', 'figure');
    const qb = m.createQueryBuilder(BasisFigure, 'figure').innerJoin('org_unit', 'unit', 'unit.id = figure.unit_id').where(may.sql, may.parameters)
      .select(['figure.id as id', 'figure.taken_on::text as "takenOn"', 'coalesce(unit.division_code, unit.code) as "unitCode"', 'unit.name as "unitName"', 'figure.note as note',
        'figure.legal_person_units as "legalPersonUnits"', 'figure.large_enterprises as "largeEnterprises"', 'figure.employees as employees', 'figure.members as members', 'figure.grassroots_unions as "grassrootsUnions"']);
    if (filters['unitId']) qb.andWhere('figure.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: requireId(filters['unitId'], 'unitId') });
    if (after !== null) qb.andWhere('figure.id > :after::uuid', { after });
    const found = await qb.orderBy('figure.id').limit(PAGE).getRawMany<SheetRow & { id: string }>();
    return { rows: found, after: found.length < PAGE ? null : (found.at(-1)?.id ?? null) };
  }

  private async placesOf(m: EntityManager, rows: readonly ReadRow[]): Promise<Map<string, Place[]>> {
    const codes = [...new Set(rows.map((row) => String(row.value['unitCode'])))];
    const places: Place[] = await m.query(
      `select id, path::text as path, code, division_code as "divisionCode" from org_unit where (code = any($1) or division_code = any($1)) and valid_to is null`, [codes]);
    const byCode = new Map<string, Place[]>();
    for (const place of places) {
      for (const code of new Set([place.code, place.divisionCode ?? place.code])) byCode.set(code, [...(byCode.get(code) ?? []), place]);
    }
    return byCode;
  }

  /** The units of a code that the caller reports for; of a union and what stands under it with the same division, the union. */
  private reachedOf(ctx: RequestContext, places: readonly Place[]): Place[] {
    const reached = places.filter((p) => this.access.can(ctx, 'update', 'BasisFigure', { tenantId: ctx.tenantId, unitPath: p.path }));
    return reached.filter((p) => !reached.some((other) => other !== p && p.path.startsWith(`${other.path}.`)));
  }

  private faultOf(ctx: RequestContext, row: ReadRow, reached: readonly Place[]): RowFault | null {
    if (reached.length === 0) return ['unitCode', '没有这个单位，或者不在您的管辖范围', 'no such unit within your area'];
    if (reached.length > 1) return ['unitCode', '这个代码有几个单位，请用单位在组织树中的代码', 'several units have this code; use the code in the tree'];
    if (String(row.value['takenOn']) > dayInChina(ctx.at)) return ['takenOn', '统计日期不能晚于今天', 'the day must not lie ahead'];
    if (Number(row.value['members']) > Number(row.value['employees'])) return ['members', '会员数不能多于职工数', 'there cannot be more members than employees'];
    return null;
  }

  async check(m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<CheckedSheet> {
    const places = await this.placesOf(m, rows);
    const ids = [...new Set([...places.values()].flat().map((p) => p.id))];
    const held = ids.length === 0 ? [] : await m.createQueryBuilder(BasisFigure, 'figure').where('figure.unit_id = any(:ids::uuid[])', { ids }).setLock('pessimistic_write').getMany();
    const heldAt = new Map(held.map((figure) => [`${figure.unitId} ${figure.takenOn}`, figure]));
    const seen = new Set<string>();
    return checkRows(definition, rows, (row) => {
      const reached = this.reachedOf(ctx, places.get(String(row.value['unitCode'])) ?? []);
      const fault = this.faultOf(ctx, row, reached);
      const [place] = reached;
      const name = `${place?.id ?? ''} ${String(row.value['takenOn'])}`;
      if (fault || !place) return fault ?? ['unitCode', '', ''];
      if (seen.has(name)) return ['unitCode', '同一单位同一日期在表中已出现', 'the unit and day stand in the sheet already'];
      seen.add(name);
      const before = heldAt.get(name);
      const figures = figuresOf(row, before);
      if (before && FIGURES.every((key) => before[key] === figures[key]) && before.note === figures.note) return null;
      return { act: before ? 'update' : 'create', write: (inside) => this.write(inside, ctx, { place, before, takenOn: String(row.value['takenOn']), figures }) };
    });
  }

  private async write(m: EntityManager, ctx: RequestContext, { place, before, takenOn, figures }: {
    place: Place; before: BasisFigure | undefined; takenOn: string; figures: Pick<BasisFigure, Figure | 'note'>;
  }): Promise<void> {
    const old = before ? { ...before } : undefined;
    const row = before ? Object.assign(before, figures) : m.create(BasisFigure, { ...figures, unitId: place.id, unitPath: place.path, takenOn, demonstration: false });
    const after = await m.save(row);
    this.trail.write(m, ctx, { action: 'import-basis-figure', subject: 'BasisFigure', subjectId: after.id, unitPath: place.path, before: old, after });
  }
}
