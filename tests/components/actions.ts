/** Actions that do nothing but can be asked about. */
import { vi } from 'vitest';
import type { Actions } from '@/components/actions';

/** What a reader can do, each to be asked whether it was done. */
export function doActions(): Actions {
  return {
    go: vi.fn(),
    back: vi.fn(),
    reveal: vi.fn(),
    mute: vi.fn(),
    unmute: vi.fn(),
    turn: vi.fn(),
    reload: vi.fn(),
    copy: vi.fn(),
    copyLink: vi.fn(),
    openTab: vi.fn(),
    openBeside: vi.fn(),
    openSettings: vi.fn(),
    print: vi.fn(),
    set: vi.fn(),
    keep: vi.fn(),
    changeVisit: vi.fn(),
    wipeVisit: vi.fn(),
    saveVisit: vi.fn(),
    dismissNews: vi.fn(),
  };
}
