/** Personnel: who is employed, under which contract of employment, where each is placed; how people come, move and go. */
import { courseEntities } from './persistence/course-entities.js';
import { personnelEntities as houseEntities } from './persistence/entities.js';
import { recruitmentEntities } from './persistence/recruitment-entities.js';
import { talentEntities } from './persistence/talent-entities.js';

export { personnelAccess } from './access.js';
export { Advancements, type Advancement } from './application/advancement.js';
export { AppointmentFollowers, type Appointed, type AppointmentFollower } from './application/appointments.js';
export { Ballots } from './application/ballots.js';
export { ApplicantCourse } from './application/applicant-course.js';
export { Applicants, type NewApplicant } from './application/applicants.js';
export { ContractEndings, type EndAtExpiry } from './application/contract-endings.js';
export { ContractFees, type FeeSource, type PurchaseFee } from './application/contract-fees.js';
export { ConductProviders, type ConductAsked, type ConductProvider } from './application/conduct.js';
export { DepartureCourse } from './application/departure-course.js';
export { Departures } from './application/departures.js';
export { EmployeeAccounts, type FirstPassword } from './application/employee-accounts.js';
export { Employees, narrowEmployees, type EmployeesAsked } from './application/employees.js';
export { EntryReminders } from './application/entry-reminders.js';
export { EmploymentContracts, type NewEmploymentContract } from './application/employment-contracts.js';
export { FILE_KINDS, FileDocuments, type FileKind } from './application/file-documents.js';
export { HandoverSources, type HandoverSource, type InHand } from './application/handover-sources.js';
export { Joining, type NewEmployee } from './application/joining.js';
export { Leaving } from './application/leaving.js';
export { Nominations, type NewNomination } from './application/nominations.js';
export { Onboarding, PROBATION } from './application/onboarding.js';
export { Organisation, type HouseUnit } from './application/organisation.js';
export { PersonnelFiles, type Look } from './application/personnel-files.js';
export { PersonnelTermsReader } from './application/personnel-terms.js';
export { PersonnelWatch } from './application/personnel-watch.js';
export { PlacedWorkers, StandingProviders, type Standing, type StandingProvider } from './application/placed-workers.js';
export { FileReader, type FileView } from './application/read-file.js';
export { TalentCourse } from './application/talent-course.js';
export { StaffMoves } from './application/staff-moves.js';
export { Vacancies } from './application/vacancies.js';
export { EmployeesList, employeesSheet } from './lists/employees-list.js';
export { Engagement, PersonnelPaper, Probation, StaffMove, Departure, HandoverItem } from './persistence/course-entities.js';
export { EMPLOYEE_STATES, Employee, EmploymentContract, Placement, type EmployeeState } from './persistence/entities.js';
export { employeeOfUser, employeesWithin } from './persistence/find-employees.js';
export { ContractEnding, ContractFee, Nomination, NominationBallot, NominationScore, type Course } from './persistence/talent-entities.js';
export { Applicant, Vacancy } from './persistence/recruitment-entities.js';
export { DepartureForms } from './print/departure-forms.js';
export { PersonnelModule } from './personnel-module.js';

/** Every entity of the context. */
export const personnelEntities = [...houseEntities, ...recruitmentEntities, ...courseEntities, ...talentEntities];
