import type { DomainContribution } from '@gongqiao/platform/module';
import { AdministrationModule } from './administration/index.js';
import { AttendanceModule, attendanceAccess, attendanceEntities } from './attendance/index.js';
import { DocumentsModule, documentEntities } from './documents/index.js';
import { EstablishmentModule, establishmentAccess, establishmentEntities } from './establishment/index.js';
import { EvaluationModule, evaluationAccess, evaluationEntities } from './evaluation/index.js';
import { FundingModule, fundingAccess, fundingEntities } from './funding/index.js';
import { HonoursModule, honoursAccess, honoursEntities } from './honours/index.js';
import { LeaveModule, leaveAccess, leaveEntities } from './leave/index.js';
import { DOMAIN_MIGRATIONS } from './migrations/index.js';
import { PayrollModule, payrollAccess, payrollEntities } from './payroll/index.js';
import { PersonnelModule, personnelAccess, personnelEntities } from './personnel/index.js';
import { PlacementModule, PostingMatter, placementAccess } from './placement/index.js';
import { PrintingModule } from './printing/index.js';
import { ProcurementModule, procurementAccess, procurementEntities } from './procurement/index.js';
import { RegisterModule, registerAccess, registerEntities } from './register/index.js';
import { ScoringModule, scoringAccess, scoringEntities } from './scoring/index.js';
import { ServiceModule, serviceAccess, serviceEntities } from './service/index.js';
import { SettlementModule, settlementAccess, settlementEntities } from './settlement/index.js';
import { TenderModule, tenderAccess, tenderEntities } from './tender/index.js';
import { TransferModule, transferEntities } from './transfer/index.js';
import { WorkforceModule, workforceAccess, workforceEntities } from './workforce/index.js';

/** Every bounded context, as the processes put them together: each adds its module, entities and access here. */
export const domain: DomainContribution = {
  modules: [DocumentsModule, PrintingModule, EstablishmentModule, FundingModule, ProcurementModule, TenderModule, WorkforceModule, EvaluationModule, RegisterModule, TransferModule, SettlementModule, ScoringModule, PersonnelModule, LeaveModule, AttendanceModule, ServiceModule, HonoursModule, PayrollModule, PlacementModule, AdministrationModule],
  entities: [...documentEntities, ...establishmentEntities, ...fundingEntities, ...procurementEntities, ...tenderEntities, ...workforceEntities, ...evaluationEntities, ...registerEntities, ...transferEntities, ...settlementEntities, ...scoringEntities, ...personnelEntities, ...leaveEntities, ...attendanceEntities, ...serviceEntities, ...honoursEntities, ...payrollEntities, PostingMatter],
  migrations: DOMAIN_MIGRATIONS,
  access: [placementAccess, establishmentAccess, fundingAccess, procurementAccess, tenderAccess, workforceAccess, evaluationAccess, registerAccess, settlementAccess, scoringAccess, personnelAccess, leaveAccess, attendanceAccess, serviceAccess, honoursAccess, payrollAccess],
};
