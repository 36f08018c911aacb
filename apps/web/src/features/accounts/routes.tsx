import { defineFeature } from '../../platform/features/feature.js';

/** Sign-in has no address of its own: it stands in the place of the page that was asked for. */
export const accountsFeature = defineFeature({ routes: [] });
