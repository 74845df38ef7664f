import { Module } from '@nestjs/common';
import { ProcurementModule } from '../procurement/index.js';
import { Bids } from './application/bids.js';
import { EstimateFilings } from './application/estimate-filings.js';
import { Procurements } from './application/procurements.js';
import { TenderGate } from './application/tender-gate.js';
import { BidResolver } from './graphql/bid-resolver.js';
import { EstimateFilingResolver, EstimateLineResolver } from './graphql/filing-resolver.js';
import { ProcurementResolver } from './graphql/procurement-resolver.js';

/** Procurements by tender. */
@Module({
  imports: [ProcurementModule], providers: [Procurements, EstimateFilings, Bids, TenderGate, ProcurementResolver, EstimateFilingResolver, EstimateLineResolver, BidResolver], exports: [Procurements, EstimateFilings, Bids],
})
export class TenderModule {}
