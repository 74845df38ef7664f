import { addDays, day, fullMonthsBetween } from '@gongqiao/kernel';
import type { Worker, WorkerCertificate } from '../persistence/entities.js';

/** Full months that a worker has served, in all and by grade. */
export interface Service {
  readonly monthsByGrade: Readonly<Record<string, number>>;
}

/** Full months of a span of days, first and last day both counted. */
export function fullMonths(from: string, to: string): number {
  return to < from ? 0 : fullMonthsBetween(day(from), addDays(day(to), 1));
}

/** Facts of the basic conditions, out of a worker's file. */
export function basicFacts(worker: Worker): Record<string, unknown> {
  return {
    politicalStance: worker.politicalStanceConfirmed, lawAndCharacter: worker.lawAndCharacterConfirmed, unionWorkAptitude: worker.aptitudeConfirmed,
    education: worker.education, birthDate: worker.birthDate, healthy: worker.healthy, richUnionExperience: worker.richUnionExperience,
  };
}

/** Facts of the conditions of a grade, out of a worker's file and service; certificates that have run out are left out. */
export function gradeFacts(worker: Worker, certificates: readonly WorkerCertificate[], service: Service, grade: string, on: string): Record<string, unknown> {
  const held = certificates.filter((c) => c.obtainedOn <= on && (c.validTo === null || c.validTo >= on));
  const monthsAtThird = service.monthsByGrade['third'] ?? 0;
  const monthsAtSecond = service.monthsByGrade['second'] ?? 0;
  const worked = worker.workStartedOn === null ? 0 : fullMonths(worker.workStartedOn, on);
  return {
    grade, abilityTestPassed: worker.abilityTestPassedOn !== null && worker.abilityTestPassedOn <= on,
    certificates: held.map((c) => ({ name: c.name, viaNationalExam: c.viaNationalExam })), otherCertificateGrade: null,
    examConditionsMet: worker.examConditionsMet, socialWorkFullTimeBachelor: worker.socialWorkFullTimeBachelor,
    // Service on posts is work as well, whatever the file says of the first day at work.
    workExperienceMonths: Math.max(worked, monthsAtThird + monthsAtSecond), monthsAtThird, monthsAtSecond,
  };
}
