/** Bytes of the content script, compressed: every page and frame pays for them. */
export const SIZE_BOUNDS = { code: 40_000, terms: 28_000 };
