import { useTranslation } from 'react-i18next';
import { may } from '../../api/access';
import { useAddress } from '../../app/address';
import { useMe } from '../../app/session';
import { PageHead } from '../../parts/PageHead';
import { Shelves } from '../../parts/Shelves';
import { Facts } from './Facts';
import { Imports } from './Imports';
import { Rejected } from './Rejected';
import './ledger.css';

/** What is known, who says so, and what could not be read. */
export default function Ledger() {
  const { t } = useTranslation();
  const me = useMe();
  const [params, setParams] = useAddress();
  const shelf = params.get('shelf') ?? 'facts';
  return (
    <div className="page">
      <PageHead title={t('place.ledger')} note={t('ledger.note')} />
      <Shelves
        active={shelf}
        onChange={(key) => setParams({ shelf: key === 'facts' ? null : key, state: null, cols: null })}
        items={[
          { key: 'facts', label: t('ledger.facts'), children: <Facts /> },
          ...(may(me, 'GET /api/v1/ledger/rejected') ? [{ key: 'rejected', label: t('ledger.rejected'), children: <Rejected /> }] : []),
          ...(may(me, 'GET /api/v1/ledger/imports') ? [{ key: 'imports', label: t('ledger.imports'), children: <Imports /> }] : []),
        ]}
      />
    </div>
  );
}
