// Who the agency's employees are: invented files for its invented people, the office's, and a few on probation.
import { addDays, addMonths, day } from '@gongqiao/kernel';
import { identityCheckCharacter } from '@gongqiao/platform/privacy';
import { LEYA, FIELDS, TOWNS, demoId, inventStaff } from './leya-staff.js';
import { Random, inventName } from './province/random.js';

/** One employee of the demonstration, before it is written. */
export interface DemoEmployee {
  readonly serial: number;
  readonly id: string;
  readonly workerId: string;
  readonly number: string;
  readonly name: string;
  readonly signInName: string;
  /** Account to be made; null where there is one. */
  readonly newUserId: string | null;
  readonly position: string;
  readonly path: string;
  readonly postType: string;
  readonly project: string;
  readonly sex: 'female' | 'male';
  readonly birthDate: string;
  readonly identityNumber: string;
  readonly telephone: string;
  readonly bankAccount: string;
  readonly education: string;
  readonly certificate: string;
  readonly certificateOn: string | null;
  readonly certificateTo: string | null;
  readonly grade: string;
  readonly hiredOn: string;
  readonly probationEndsOn: string;
  readonly confirmedOn: string | null;
  readonly payScheme: 'new' | 'old';
  readonly monthlyWage: string;
}

const NOBODYS_DIVISION = '139998';
/** Positions of the office whose accounts the demonstration has. */
const OFFICE: readonly (readonly [position: string, unit: string])[] = [
  ['director-general', ''], ['deputy-director-general', ''], ['hr', '.office'], ['office-director', '.office'], ['office', '.office'], ['publicity', '.office'],
  ['administration-head', '.office'], ['archive-keeper', '.office'], ['finance-head', '.finance'], ['accountant', '.finance'], ['auditing-accountant', '.finance'],
  ['cashier', '.finance'], ['supervisor', '.projects'], ['trainee-supervisor', '.projects'], ['centre-director', '.projects.c1'],
];
/** Heads of the two departments, by their accounts. */
const HEADS: readonly (readonly [signInName: string, unit: string])[] = [['service-head', '.service'], ['projects-head', '.projects']];
/** On probation: the day of hiring and the team. */
const NEWCOMERS: readonly (readonly [hiredOn: string, unit: string, position: string])[] = [
  ['2026-10-26', '.service.t1', 'frontline-social-worker'], ['2026-11-02', '.service.t3', 'frontline-social-worker'], ['2026-11-02', '.projects.h2', 'community-assistant'],
  ['2026-11-09', '.service.t5', 'frontline-social-worker'], ['2026-11-16', '.projects.h4', 'frontline-social-worker'], ['2026-11-16', '.projects.c1', 'community-assistant'],
];
const WAGES: Readonly<Record<string, number>> = {
  'director-general': 9800, 'deputy-director-general': 8800, 'finance-head': 7600, 'office-director': 7200, 'administration-head': 7200, supervisor: 7800, 'centre-director': 7000,
  'project-lead': 6600, 'group-leader': 6400, 'frontline-social-worker': 5200, 'community-assistant': 3900,
};
const BY_CERTIFICATE: Readonly<Record<string, readonly string[]>> = {
  none: ['uncertified'], assistant: ['junior-two', 'junior-one'], intermediate: ['intermediate-three'], senior: ['intermediate-three'],
};

interface Seat {
  readonly signInName: string;
  readonly name: string;
  readonly position: string;
  readonly path: string;
  readonly hiredOn: string;
  readonly newUserId: string | null;
}

function numbered(n: number): string {
  return String(n).padStart(2, '0');
}

/** Newcomers apart, people were hired over the years before the demonstration's first round. */
function seats(): Seat[] {
  const random = new Random(20260215);
  const hired = (): string => `${random.between(2015, 2023)}-${numbered(random.between(1, 12))}-${numbered(random.between(1, 28))}`;
  return [
    ...inventStaff().map((p) => ({ signInName: p.signInName, name: p.name, position: p.role, path: p.path, hiredOn: hired(), newUserId: null })),
    ...OFFICE.map(([position, unit]) => ({ signInName: `${LEYA.root}-${position}`, name: inventName(random), position, path: `${LEYA.root}${unit}`, hiredOn: hired(), newUserId: null })),
    ...NEWCOMERS.map(([hiredOn, unit, position], i) => ({
      signInName: `${LEYA.root}-new-${i + 1}`, name: inventName(random), position, path: `${LEYA.root}${unit}`, hiredOn, newUserId: demoId('8015', i + 1),
    })),
    ...HEADS.map(([account, unit]) => ({ signInName: `${LEYA.root}-${account}`, name: inventName(random), position: 'department-head', path: `${LEYA.root}${unit}`, hiredOn: hired(), newUserId: null })),
  ];
}

function certificateAt(position: string, random: Random): string {
  if (position === 'community-assistant') return 'none';
  if (['group-leader', 'project-lead', 'centre-director', 'supervisor'].includes(position)) return random.chance(60) ? 'intermediate' : 'assistant';
  return random.chance(18) ? 'none' : random.chance(75) ? 'assistant' : 'intermediate';
}

function projectOf(path: string): { postType: string; project: string } {
  const [, kind, n] = /\.([thc])(\d)$/.exec(path) ?? [];
  if (kind === 't') return { postType: 'service-post', project: `${FIELDS[Number(n) - 1] ?? ''}岗位社工服务` };
  if (kind === 'h') return { postType: 'home-care', project: `${TOWNS[Number(n) - 1] ?? ''}居家养老服务` };
  return kind === 'c' ? { postType: 'centre', project: '社区综合服务中心' } : { postType: 'office', project: '机构行政' };
}

function employee(seat: Seat, serial: number, random: Random): DemoEmployee {
  const sex = random.chance(70) ? 'female' : 'male';
  const birthDate = `${random.between(1982, 1999)}-${numbered(random.between(1, 12))}-${numbered(random.between(1, 28))}`;
  const first17 = NOBODYS_DIVISION + birthDate.replaceAll('-', '') + String(serial * 2 + (sex === 'male' ? 1 : 2)).padStart(3, '0');
  const certificate = certificateAt(seat.position, random);
  const probationEndsOn = addDays(addMonths(day(seat.hiredOn), 1), -1);
  const settled = seat.newUserId === null;
  const standing = random.between(2, 30);
  // Every tenth registration runs out at the turn of the year: it must be renewed now.
  const certificateTo = serial % 10 === 4 ? `2026-12-${numbered(standing)}` : serial % 40 === 9 ? `2026-11-${numbered(Math.min(standing, 18))}` : `2028-${numbered(random.between(1, 12))}-15`;
  return {
    ...seat, ...projectOf(seat.path), serial, sex, birthDate, certificate,
    id: demoId('8006', serial), workerId: demoId('8016', serial), number: `LY${String(serial).padStart(4, '0')}`,
    identityNumber: first17 + identityCheckCharacter(first17), telephone: `1900000${String(serial).padStart(4, '0')}`, bankAccount: `622000000000${String(serial).padStart(7, '0')}`,
    education: seat.position === 'community-assistant' ? random.pick(['secondary', 'college']) : random.pick(['college', 'bachelor', 'bachelor', 'bachelor', 'postgraduate']),
    certificateOn: certificate === 'none' ? null : `${random.between(2014, 2022)}-10-20`, certificateTo: certificate === 'none' ? null : certificateTo,
    grade: random.pick(BY_CERTIFICATE[certificate] ?? ['uncertified']), probationEndsOn, confirmedOn: settled ? addDays(probationEndsOn, 1) : null,
    payScheme: seat.hiredOn < '2023-02-01' && serial % 5 === 0 ? 'old' : 'new',
    monthlyWage: `${(WAGES[seat.position] ?? 5600) + random.between(0, 8) * 50}.00`,
  };
}

/** All employees of the agency, the same at every start: 120 in teams and projects, then the office, then newcomers. */
export function inventEmployees(): DemoEmployee[] {
  const random = new Random(20260216);
  return seats().map((seat, i) => employee(seat, i + 1, random));
}
