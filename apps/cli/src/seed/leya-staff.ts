// The agency's units and its invented people, on which every part of its demonstration builds.
import type { UnitSetUp } from '@gongqiao/platform/tenancy';
import type { Candidate } from './leya-ratings.js';
import { Random, inventName } from './province/random.js';

/** The agency of the demonstration. */
export const LEYA = { tenantId: '0197a000-0000-7000-8000-000000000005', packId: 'leya', root: 'ly', since: '2024-01-01' } as const;

/** Ids of the demonstration's rows: a kind in four hexadecimal digits, and a serial. */
export function demoId(kind: string, serial: number): string {
  return `0197a000-0000-7000-${kind}-${String(serial).padStart(12, '0')}`;
}

const { root: ROOT } = LEYA;
const STAFF = 120;

export interface Person extends Candidate {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly path: string;
  readonly signInName: string;
}

export const FIELDS = ['妇女儿童', '禁毒', '司法矫正', '青少年', '残障', '卫生'] as const;
export const TOWNS = ['东城', '南城', '虎门', '长安', '厚街', '塘厦'] as const;

/** The office, finance, and the two departments with six service teams, a site, a centre and six home-care projects. */
export function leyaUnits(): UnitSetUp[] {
  return [
    { path: `${ROOT}.office`, kind: 'office', name: '行政办公室（示范）' },
    { path: `${ROOT}.finance`, kind: 'finance-department', name: '财务部（示范）' },
    { path: `${ROOT}.service`, kind: 'service-department', name: '服务部（示范）' },
    ...FIELDS.map((field, i): UnitSetUp => ({ path: `${ROOT}.service.t${i + 1}`, kind: 'team', name: `${field}小组` })),
    { path: `${ROOT}.service.t1.s1`, kind: 'site', name: '工会驻点（示范）' },
    { path: `${ROOT}.projects`, kind: 'project-department', name: '项目部（示范）' },
    { path: `${ROOT}.projects.c1`, kind: 'centre', name: '东城社区综合服务中心（示范）' },
    ...TOWNS.map((town, i): UnitSetUp => ({ path: `${ROOT}.projects.h${i + 1}`, kind: 'project', name: `${town}居家养老项目` })),
  ];
}

function roleAt(service: boolean, i: number): string {
  if (i < 6) return service ? 'group-leader' : 'project-lead';
  return !service && i % 3 === 0 ? 'community-assistant' : 'frontline-social-worker';
}

/** 120 invented people, half in each department, ten a team or project, the first of each its leader. */
export function inventStaff(): Person[] {
  const random = new Random(20260120);
  return Array.from({ length: STAFF }, (_, i) => {
    const service = i < STAFF / 2;
    const place = i % (STAFF / 2);
    const path = service ? `${ROOT}.service.t${(place % 6) + 1}` : `${ROOT}.projects.h${(place % 6) + 1}`;
    return {
      id: demoId('8005', i + 1), name: inventName(random), role: roleAt(service, place), path,
      signInName: `ly-staff-${String(i + 1).padStart(3, '0')}`, strength: random.between(0, 100), serial: i,
    };
  });
}
