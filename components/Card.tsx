/**
 * The card: the passage that fits, its sources, and the ways on from it.
 *
 * Drawn in a closed shadow root in a page, so it listens to nothing outside its own tree and
 * keeps nothing after it is gone.
 */
import { useState } from 'preact/hooks';
import type { CardContent, CardPassage } from '@/core/card';
import { copyText, sourcesOf } from '@/core/copy';
import type { Block, ConceptId, Language, ReadingLevel } from '@/core/model';
import { plainText } from '@/core/passage-text';
import { Blocks } from './Blocks';
import { CardHeader } from './CardHeader';
import { CardMenu } from './CardMenu';
import { CardNavigation } from './CardNavigation';
import type { CardTexts } from './card-texts';
import type { Citing } from './Inlines';
import { LevelSwitch } from './LevelSwitch';
import { ReferenceList } from './ReferenceList';
import { Reviewed } from './Reviewed';
import { Safety } from './Safety';
import { day, fill } from './wording';

export interface CardProps {
  content: CardContent;
  texts: CardTexts;
  /** The level that a text with two is shown at first. */
  level: ReadingLevel;
  pinned?: boolean;
  onOpenArticle(article: string, section: string): void;
  onClose(): void;
  /** Left out, like what quiets below, where there is no page under the card. */
  onPin?(pinned: boolean): void;
  /** By CSS pixels; left out where the card has its fixed place. */
  onNudge?: ((x: number, y: number) => void) | undefined;
  onNextCorner?(): void;
  /** Shows a related concept in this card; the links are left out without it. */
  onShow?(concept: ConceptId): void;
  onBack?: (() => void) | undefined;
  /** Resolves to whether the text now lies in the clipboard. */
  onCopy(text: string): Promise<boolean>;
  /** Left out where no local voice speaks the language. */
  speech?: Speech | undefined;
  onMute?(where: 'here' | 'everywhere'): void;
  onTurnOff?(): void;
}

export interface Speech {
  /** `onEnd` is called when the voice falls silent, whatever made it. */
  speak(text: string, language: Language, onEnd: () => void): void;
  stop(): void;
}

export function Card(props: CardProps) {
  const { content, texts, level, onOpenArticle, onShow } = props;
  const [index, setIndex] = useState(0);
  const [shown, setShown] = useState(level);
  const [said, setSaid] = useState('');
  const current = content.passages[index] ?? content.passages[0];
  if (!current) return null;
  const { passage, easy } = current;
  const blocks = shown === 'easy' && easy ? easy : current.blocks;
  const citing: Citing = { references: current.references, texts, name: 'reference' };
  return (
    <div role="dialog" aria-labelledby="title" class="card" lang={texts.lang}>
      <CardHeader {...props} label={content.label} language={content.language}>
        <CardMenuOf {...props} current={current} blocks={blocks} onSaid={setSaid} />
      </CardHeader>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable */}
      <div class="body" tabIndex={0}>
        <Lede passage={current} texts={texts} language={content.language} />
        <div class="passage" lang={content.language}>
          <Blocks blocks={blocks} citing={citing} />
        </div>
        <div class="tools">
          {easy && <LevelSwitch level={shown} texts={texts} onChange={setShown} />}
          <CardNavigation
            index={index}
            passages={content.passages}
            texts={texts}
            onChange={setIndex}
          />
        </div>
        {content.safety.map((box) => (
          <Safety box={box} texts={texts} language={content.language} />
        ))}
        <h3>{texts.sources}</h3>
        <ReferenceList references={byKey(content)} citing={citing} detailed />
        {onShow && content.related.length > 0 && (
          <p class="related">
            {texts.related}{' '}
            {content.related.map(({ concept, label }) => (
              <button type="button" lang={content.language} onClick={() => onShow(concept)}>
                {label}
              </button>
            ))}
          </p>
        )}
      </div>
      <footer>
        <p role="status" class="said">
          {said}
        </p>
        <button
          type="button"
          class="more"
          onClick={() => onOpenArticle(passage.article, passage.section)}
        >
          {texts.readMore}{' '}
          <span class="where" lang={content.language}>
            {current.articleTitle}
          </span>
        </button>
        <Reviewed editorial={current} texts={texts} language={content.language} />
      </footer>
    </div>
  );
}

interface MenuProps extends CardProps {
  current: CardPassage;
  blocks: readonly Block[];
  onSaid(text: string): void;
}

function CardMenuOf({ content, current, blocks, texts, onSaid, ...props }: MenuProps) {
  const [speaking, setSpeaking] = useState(false);
  const { speech, onCopy, onMute, onTurnOff } = props;
  const { language } = content;
  const sources = sourcesOf(content.references, current);
  const copy = (text: string) =>
    void onCopy(text).then((done) => onSaid(done ? texts.copied : texts.copyFailed));
  const updated = fill(texts.reviewed, { date: day(current.reviewed, language) });
  const words = { sources: texts.sources, publisher: texts.publisher, updated };
  const say = () => {
    if (speaking) return speech?.stop();
    setSpeaking(true);
    speech?.speak(plainText(blocks), language, () => setSpeaking(false));
  };
  return (
    <CardMenu
      texts={texts}
      groups={[
        [
          {
            text: texts.copy,
            act: () => copy(copyText(content, current, blocks, words)),
          },
          ...(sources.length > 0
            ? [
                { text: texts.copyBibtex, act: () => copy(join(sources, 'bibtex')) },
                { text: texts.copyRis, act: () => copy(join(sources, 'ris')) },
              ]
            : []),
          ...(speech ? [{ text: speaking ? texts.stopSpeaking : texts.speak, act: say }] : []),
        ],
        [
          ...(onMute
            ? [
                { text: texts.muteHere, act: () => onMute('here') },
                { text: texts.mute, act: () => onMute('everywhere') },
              ]
            : []),
          ...(onTurnOff ? [{ text: texts.turnOff, act: onTurnOff }] : []),
        ],
      ]}
    />
  );
}

function join(sources: readonly { bibtex: string; ris: string }[], form: 'bibtex' | 'ris'): string {
  return sources.map((source) => source[form].trim()).join('\n\n');
}

interface LedeProps {
  passage: CardPassage;
  texts: CardTexts;
  language: Language;
}

/** Which part of an article this is and why it was chosen; nothing for the explanation itself. */
function Lede({ passage, texts, language }: LedeProps) {
  if (passage.passage.lead) return null;
  const [before, after] = texts.broader.split('{concept}');
  return (
    <>
      <h3 class="heading" lang={language}>
        {passage.heading}
      </h3>
      {passage.broader && (
        <p class="why">
          {before}
          <span lang={language}>{passage.broader}</span>
          {after}
        </p>
      )}
      {passage.why.length > 0 && (
        <p class="why">
          {texts.why}{' '}
          {passage.why.map((cue, index) => (
            <>
              {index > 0 && ', '}
              <em lang={language}>{cue}</em>
            </>
          ))}
        </p>
      )}
    </>
  );
}

function byKey({ references }: CardContent) {
  return Object.fromEntries(references.map((reference) => [reference.id, reference]));
}
