/**
 * Bytes of the content script, compressed: every page and frame pays for them. The goals are 30,000
 * and 25,000; these hold what has been reached, and one that is raised needs a reason.
 */
export const SIZE_BOUNDS = { code: 52_900, terms: 48_700 };
