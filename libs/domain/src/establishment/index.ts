/** Establishment: how many posts of which grade stand where, and how they come to be. */
export { establishmentAccess } from './access.js';
export { PostApplications, placeAt, type NewApplication } from './application/post-applications.js';
export { EstablishmentModule } from './establishment-module.js';
export { placeOf } from './model/place.js';
export { Post, PostApplication, PostGrade, YearPlan, establishmentEntities, BasisFigure } from './persistence/entities.js';
export { narrowPosts } from './persistence/post-filter.js';
export { ApplicationForm } from './print/application-form.js';
