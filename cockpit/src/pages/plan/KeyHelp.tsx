import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

const keys = ['j', 'k', 'a', 'x', 'e', 'o', 's', 'm', 't', 'd', 'u', '?'] as const;
const names: Record<(typeof keys)[number], string> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  x: 'reject',
  e: 'edit',
  o: 'assign',
  s: 'split',
  m: 'merge',
  t: 'milestones',
  d: 'division',
  u: 'reopen',
  '?': 'help',
};

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open title={t('plan.keys')} onCancel={onClose} footer={null} width={380}>
      <dl className="key-list">
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`plan.key.${names[key]}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
