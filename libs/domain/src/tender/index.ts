/** Tender: a purchaser's posts are filed, planned, published, bid for, awarded and signed. */
export { tenderAccess } from './access.js';
export { Bids, type NewBid } from './application/bids.js';
export { EstimateFilings, type FiledLine, type Filing } from './application/estimate-filings.js';
export { Procurements, type NewProcurement, type ProcurementAct, type TenderMethod } from './application/procurements.js';
export { TenderGate } from './application/tender-gate.js';
export { Bid, EstimateFiling, EstimateLine, Procurement, tenderEntities } from './persistence/entities.js';
export { postsToBuy, type PostToBuy } from './persistence/posts-to-buy.js';
export { TenderModule } from './tender-module.js';
