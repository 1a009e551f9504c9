import { serveDraftChecks } from '#core/author/serve-draft-checks';

serveDraftChecks();
