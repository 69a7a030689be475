import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/core/settings';
import { mutedAt } from '@/core/sites';
import { mute, turnOff, turnOn, unmute } from '@/extension/quiet';
import { readSettings, saveSettings } from '@/extension/settings';
import { resetBrowser } from '../fake-browser';

beforeEach(resetBrowser);

test('a word that is muted on a site is muted there and nowhere else', async () => {
  await mute('stress', 'www.example.se');
  const settings = await readSettings();
  expect(mutedAt(settings, ['www.example.se'])).toEqual(['stress']);
  expect(mutedAt(settings, ['annan.se'])).toEqual([]);
});

test('in a frame, what is muted on the page around it is muted too', async () => {
  await mute('stress', 'www.example.se');
  expect(mutedAt(await readSettings(), ['inbaddad.se', 'www.example.se'])).toEqual(['stress']);
});

test('a word that is muted everywhere counts once, however often it is muted', async () => {
  await mute('stress', null);
  await mute('stress', null);
  await mute('stress', 'www.example.se');
  const settings = await readSettings();
  expect(settings.muted).toEqual(['stress']);
  expect(mutedAt(settings, ['www.example.se'])).toEqual(['stress']);
});

test.each<[string, () => Promise<() => Promise<void>>]>([
  ['a word on a site', () => mute('stress', 'www.example.se')],
  ['a word everywhere', () => mute('stress', null)],
  ['a whole site', () => turnOff('www.example.se')],
])('what was quieted comes back when it is undone: %s', async (_, quieten) => {
  const undo = await quieten();
  expect(await readSettings()).not.toEqual(DEFAULT_SETTINGS);
  await undo();
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
});

test('undoing takes back its own change only', async () => {
  const undo = await mute('stress', 'www.example.se');
  await mute('kbt', 'www.example.se');
  await turnOff('annan.se');
  await undo();
  expect(await readSettings()).toMatchObject({
    mutedOn: [{ site: 'www.example.se', concept: 'kbt' }],
    offSites: ['annan.se'],
  });
});

test('a site that was chosen is turned off by choosing it no longer', async () => {
  await saveSettings({ siteRule: 'only', onlySites: ['1177.se', 'www.example.se'] });
  const undo = await turnOff('www.example.se');
  expect(await readSettings()).toMatchObject({ onlySites: ['1177.se'], offSites: [] });
  await undo();
  expect(await readSettings()).toMatchObject({ onlySites: ['1177.se', 'www.example.se'] });
});

test('a concept is marked again on a site, whatever kept it from that, and elsewhere as before', async () => {
  await mute('stress', null);
  await mute('stress', 'www.example.se');
  await mute('stress', 'annan.se');
  const before = await readSettings();
  const undo = await unmute('stress', 'www.example.se');
  expect(mutedAt(await readSettings(), ['www.example.se'])).toEqual([]);
  expect((await readSettings()).mutedOn).toEqual([{ site: 'annan.se', concept: 'stress' }]);
  await undo();
  expect(await readSettings()).toEqual(before);
});

test('a site that was off under a shorter name is off under it again when that is undone', async () => {
  await turnOff('example.se');
  const undo = await turnOn('www.example.se');
  expect((await readSettings()).offSites).toEqual([]);
  await undo();
  expect((await readSettings()).offSites).toEqual(['example.se']);
});
