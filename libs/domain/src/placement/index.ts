/** Placement: what a purchaser may know of the people whom a provider has placed with it. */
export { PlacementModule } from './placement-module.js';
export { RatingStandings, attendanceStandings } from './standing-sources.js';
export { placementsFollowAssignments } from './follow-assignments.js';
export { placementAccess } from './access.js';
export { PostingMatters, type NewPostingMatter, type OpenPostingAct, type PostingAct } from './application/posting-matters.js';
export { PostingMatter } from './persistence/posting-matter.js';
