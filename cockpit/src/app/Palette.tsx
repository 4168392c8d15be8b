import { Input, type InputRef, Modal } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { language, speak } from '../i18n';
import { places } from './places';
import { useMe, useSession } from './session';
import { useFindings } from './findings';

export interface Command {
  key: string;
  group: string;
  title: string;
  detail?: string;
  run: () => void;
}

/** Type a few letters, press Enter: pages, objects, actions. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { end } = useSession();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const input = useRef<InputRef>(null);
  const list = useRef<HTMLUListElement>(null);
  const findings = useFindings(text.trim());
  const other = language() === 'zh' ? 'en' : 'zh';
  const fixed = useMemo<Command[]>(
    () => [
      ...places
        .filter((place) => place.open(me))
        .map((place) => ({
          key: place.path,
          group: t('palette.places'),
          title: t(`place.${place.name}`),
          run: () => void navigate(place.path),
        })),
      { key: 'language', group: t('palette.actions'), title: t(`language.${other}`), run: () => void speak(other) },
      { key: 'out', group: t('palette.actions'), title: t('session.out'), run: () => void end() },
    ],
    [me, t, navigate, other, end],
  );
  const wanted = text.trim().toLowerCase();
  const commands = [
    ...fixed.filter((command) => !wanted || command.title.toLowerCase().includes(wanted) || command.key.includes(wanted)),
    ...findings,
  ];
  const at = Math.min(chosen, Math.max(0, commands.length - 1));
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const run = (command: Command | undefined) => {
    if (command) {
      onClose();
      command.run();
    }
  };
  return (
    <Modal open onCancel={onClose} footer={null} closable={false} width={560} style={{ top: 80 }} title={<span className="unseen">{t('palette.open')}</span>} afterOpenChange={(open) => open && input.current?.focus()} className="palette">
      <Input
        ref={input}
        size="large"
        variant="borderless"
        placeholder={t('palette.hint')}
        aria-label={t('palette.hint')}
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={commands[at] ? `palette-${at}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setChosen((at + step + commands.length) % Math.max(1, commands.length));
          } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            run(commands[at]);
          }
        }}
      />
      <ul ref={list} id="palette-list" role="listbox" aria-label={t('palette.open')}>
        {commands.map((command, index) => (
          <li
            key={command.key}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseMove={() => setChosen(index)}
            onClick={() => run(command)}
          >
            <span className="palette-title">{command.title}</span>
            {command.detail && <span className="palette-detail">{command.detail}</span>}
            <span className="palette-group">{command.group}</span>
          </li>
        ))}
      </ul>
      {commands.length === 0 && <p className="quiet palette-none">{t('palette.none', { text })}</p>}
    </Modal>
  );
}
