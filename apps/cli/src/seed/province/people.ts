import { randomUUID } from 'node:crypto';
import { initialsOf } from '@gongqiao/domain/workforce';
import { identityCheckCharacter, maskIdentity, type IdentityVault } from '@gongqiao/platform/privacy';
import type { Grade, Post } from './posts.js';
import { inventName, type Random } from './random.js';

/** Code that no division has: numbers under it belong to no one. */
const NOBODYS_DIVISION = '139999';

export interface Person {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly sex: 'female' | 'male';
  readonly birthDate: string;
  readonly identityNumber: string;
  readonly education: string;
  readonly certificates: readonly { readonly name: string; readonly obtainedOn: string }[];
  readonly workStartedOn: string;
  readonly socialWorkBachelor: boolean;
}

const CERTIFICATES: Readonly<Record<Grade, readonly string[]>> = {
  junior: [],
  third: ['assistant-social-worker', 'labour-relations-coordinator-3', 'hr-administrator', 'psychological-counsellor-3'],
  second: ['social-worker', 'labour-relations-coordinator-2', 'hr-manager', 'psychological-counsellor-2'],
  first: ['senior-social-worker', 'labour-relations-coordinator-1', 'senior-hr-manager', 'psychological-counsellor-1'],
};
const AGES: Readonly<Record<Grade, readonly [number, number]>> = { junior: [1992, 2001], third: [1988, 1998], second: [1983, 1993], first: [1980, 1987] };

function day(year: number, random: Random): string {
  return `${year}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
}

/** An invented person who meets the conditions of a grade; the serial keeps the identity number unique. */
export function inventPerson(grade: Grade, serial: number, random: Random): Person {
  const [from, to] = AGES[grade];
  const birthYear = random.between(from, to);
  const birthDate = day(birthYear, random);
  const sex = random.chance(64) ? 'female' : 'male';
  // The three digits before the check character are a serial within the birth date; odd for men.
  const order = (serial % 450) * 2 + (sex === 'male' ? 1 : 2);
  const first17 = NOBODYS_DIVISION + birthDate.replaceAll('-', '') + String(order).padStart(3, '0');
  return {
    id: randomUUID(),
    number: String(serial).padStart(5, '0'),
    name: inventName(random),
    sex,
    birthDate,
    identityNumber: first17 + identityCheckCharacter(first17),
    education: random.chance(55) ? 'bachelor' : random.chance(85) ? 'associate' : 'master',
    certificates: grade === 'junior' ? [] : [{ name: random.pick(CERTIFICATES[grade]), obtainedOn: day(Math.min(2023, birthYear + 27), random) }],
    workStartedOn: day(birthYear + 23, random),
    socialWorkBachelor: grade === 'junior' && random.chance(20),
  };
}

/** Rows of `worker`, `worker_private` and `worker_certificate` for one provider. */
export function personRows(people: readonly Person[], vault: IdentityVault): { workers: Record<string, unknown>[]; privates: Record<string, unknown>[]; certificates: Record<string, unknown>[] } {
  const stamp = { created_at: '2024-12-20T09:00:00+08:00', updated_at: '2024-12-20T09:00:00+08:00', version: 1 };
  const workers = people.map((p) => ({
    id: p.id, number: p.number, name: p.name, name_initials: initialsOf(p.name), sex: p.sex, birth_date: p.birthDate,
    identity_hash: `\\x${vault.hash(p.identityNumber).toString('hex')}`, identity_masked: maskIdentity(p.identityNumber),
    education: p.education, ability_test_passed_on: '2024-11-16', political_stance_confirmed: true, law_and_character_confirmed: true,
    aptitude_confirmed: true, healthy: true, rich_union_experience: false, mass_organisation_experience: false,
    social_work_full_time_bachelor: p.socialWorkBachelor, exam_conditions_met: true, work_started_on: p.workStartedOn,
    employed_from: '2024-12-20', demonstration: true, ...stamp,
  }));
  const privates = people.map((p) => ({
    id: randomUUID(), worker_id: p.id, identity_encrypted: `\\x${vault.encrypt(p.identityNumber).toString('hex')}`,
    telephone_encrypted: `\\x${vault.encrypt(`190000${p.number}`).toString('hex')}`, ...stamp,
  }));
  const certificates = people.flatMap((p) => p.certificates.map((c) => ({
    id: randomUUID(), worker_id: p.id, name: c.name, via_national_exam: true, obtained_on: c.obtainedOn, ...stamp,
  })));
  return { workers, privates, certificates };
}

export interface Placement {
  readonly post: Post;
  readonly person: Person;
  readonly providerIndex: number;
  readonly startOn: string;
}

/** Puts invented people on most posts; the rest stay vacant, as in life. */
export function placePeople(posts: readonly Post[], providerOf: (post: Post) => number, vacantPercent: number, random: Random): Placement[] {
  const placed: Placement[] = [];
  const taken = new Set<string>();
  posts.forEach((post, i) => {
    if (random.chance(vacantPercent)) return;
    let person = inventPerson(post.grade, i + 1, random);
    while (taken.has(person.identityNumber)) person = inventPerson(post.grade, i + 1, random);
    taken.add(person.identityNumber);
    placed.push({ post, person, providerIndex: providerOf(post), startOn: post.startOn });
  });
  return placed;
}
