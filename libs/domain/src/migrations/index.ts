import { AskHostsOnProbation1700000020410 } from './ask-hosts-on-probation.js';
import { ChangeOwnFile1700000020420 } from './change-own-file.js';
import { ChangePostings1700000020430 } from './change-postings.js';
import { CreateDocuments1700000019000 } from './create-documents.js';
import { CreateEstablishment1700000010100 } from './create-establishment.js';
import { CreateEvaluationAndFunding1700000010300 } from './create-evaluation-and-funding.js';
import { CreateBudgetCourse1700000018100 } from './create-budget-course.js';
import { CreateTalent1700000019200 } from './create-talent.js';
import { PairTimeWithPurchasers1700000019100 } from './pair-time-with-purchasers.js';
import { CreatePayroll1700000017100 } from './create-payroll.js';
import { StateDeductions1700000019310 } from './state-deductions.js';
import { ExtendPayroll1700000019300 } from './extend-payroll.js';
import { CreatePersonnel1700000013100 } from './create-personnel.js';
import { CreateAttendance1700000014110 } from './create-attendance.js';
import { CreateLeaveYearEnd1700000014120 } from './create-leave-year-end.js';
import { CreateLeave1700000014100 } from './create-leave.js';
import { CreateProcurementAndWorkforce1700000010200 } from './create-procurement-and-workforce.js';
import { CreateRecruitmentAndDeparture1700000013110 } from './create-recruitment-and-departure.js';
import { CreateRegisters1700000010400 } from './create-registers.js';
import { AdjustPostsAndSetDates1700000012210 } from './adjust-posts-and-set-dates.js';
import { AddRatersDrawsAndAppeals1700000016110 } from './add-raters-draws-and-appeals.js';
import { CreateScoring1700000010800 } from './create-scoring.js';
import { CreateScoringPlace1700000019400 } from './create-scoring-place.js';
import { SetTermsOfRounds1700000020200 } from './set-terms-of-rounds.js';
import { KeepProjectOfScored1700000019401 } from './keep-project-of-scored.js';
import { GatherFactsFromRecords1700000016100 } from './gather-facts-from-records.js';
import { CreateRecruitment1700000012110 } from './create-recruitment.js';
import { CreateTender1700000012100 } from './create-tender.js';
import { CreateHonours1700000015150 } from './create-honours.js';
import { DivideTeamAwards1700000019500 } from './divide-team-awards.js';
import { CreateService1700000015100 } from './create-service.js';
import { GiveAwardSheets1700000020400 } from './give-award-sheets.js';
import { HandOverServices1700000019700 } from './hand-over-services.js';
import { PlanHomeVisits1700000019710 } from './plan-home-visits.js';
import { KeepCasePapers1700000019720 } from './keep-case-papers.js';
import { ReportToPurchasers1700000019730 } from './report-to-purchasers.js';
import { CreateTransferAndSettlement1700000010700 } from './create-transfer-and-settlement.js';
import { CheckProjectFunds1700000020110 } from './check-project-funds.js';
import { DecideScoringAmounts1700000020100 } from './decide-scoring-amounts.js';
import { KeepPaidReferences1700000020300 } from './keep-paid-references.js';
import { ScoreWhatWasDrawn1700000020000 } from './score-what-was-drawn.js';
import { LoseMoneyBySanction1700000020310 } from './lose-money-by-sanction.js';
import { TiePrepaymentsToAdvances1700000019600 } from './tie-prepayments-to-advances.js';

/** Migrations of the domain, after those of the platform. */
export const DOMAIN_MIGRATIONS: readonly Function[] = [
  CreateEstablishment1700000010100,
  CreateProcurementAndWorkforce1700000010200,
  CreateEvaluationAndFunding1700000010300,
  CreateRegisters1700000010400,
  CreateTransferAndSettlement1700000010700,
  CreateScoring1700000010800,
  CreateTender1700000012100,
  CreateRecruitment1700000012110,
  AdjustPostsAndSetDates1700000012210,
  GatherFactsFromRecords1700000016100,
  AddRatersDrawsAndAppeals1700000016110,
  CreatePersonnel1700000013100,
  CreateRecruitmentAndDeparture1700000013110,
  CreateLeave1700000014100,
  CreateAttendance1700000014110,
  CreateLeaveYearEnd1700000014120,
  CreateService1700000015100,
  CreateHonours1700000015150,
  CreatePayroll1700000017100,
  CreateBudgetCourse1700000018100,
  CreateTalent1700000019200,
  PairTimeWithPurchasers1700000019100,
  CreateDocuments1700000019000,
  ExtendPayroll1700000019300,
  StateDeductions1700000019310,
  CreateScoringPlace1700000019400,
  KeepProjectOfScored1700000019401,
  DivideTeamAwards1700000019500,
  HandOverServices1700000019700,
  PlanHomeVisits1700000019710,
  KeepCasePapers1700000019720,
  ReportToPurchasers1700000019730,
  TiePrepaymentsToAdvances1700000019600,
  ScoreWhatWasDrawn1700000020000,
  DecideScoringAmounts1700000020100,
  CheckProjectFunds1700000020110,
  GiveAwardSheets1700000020400,
  SetTermsOfRounds1700000020200,
  KeepPaidReferences1700000020300,
  LoseMoneyBySanction1700000020310,
  AskHostsOnProbation1700000020410,
  ChangeOwnFile1700000020420,
  ChangePostings1700000020430,
];
