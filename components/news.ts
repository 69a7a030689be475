/** What readers should know of after an update: only what matters to them, a sentence or two each. */
import type { NewsItem } from '@/core/news';

export const NEWS: readonly NewsItem[] = [];
