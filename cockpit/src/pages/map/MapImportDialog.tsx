import { InboxOutlined } from '@ant-design/icons';
import { Modal, Radio, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, write } from '../../api/client';
import { Problem } from '../../api/problem';
import { refresh } from '../../api/resource';
import { ProblemNotice } from '../../parts/ProblemNotice';

/** Outlines from a GeoJSON file; what found no record, or is no proper outline, is listed with what to do. */
export default function MapImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [datum, setDatum] = useState('wgs84');
  const [file, setFile] = useState<File>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [done, setDone] = useState<Schemas['MapImport']>();
  const take = async (given: File) => {
    setBusy(true);
    setProblem(undefined);
    setDone(undefined);
    try {
      let body: unknown;
      try {
        body = JSON.parse(await given.text());
      } catch {
        throw new Problem({ type: 'urn:dajuan:problem:malformed', status: 400, detail: t('map.importNoJson', { name: given.name }) });
      }
      setDone((await write('post', '/api/v1/map/imports', { query: { datum }, body: body as Schemas['GeoFeatures'] })).data);
      refresh('/api/v1/map', '/api/v1/directory');
    } catch (error) {
      setProblem(Problem.of(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal open width={640} title={t('map.import')} onCancel={onClose} okText={t('map.importDo')} okButtonProps={{ disabled: !file, loading: busy }} onOk={() => file && void take(file)}>
      <p className="quiet">{t('map.importWhat')}</p>
      <p className="map-datum">
        <Radio.Group
          aria-label={t('directory.datum')}
          value={datum}
          onChange={(event) => setDatum(event.target.value as string)}
          options={[
            { value: 'wgs84', label: 'WGS84 / CGCS2000' },
            { value: 'gcj02', label: 'GCJ-02' },
          ]}
        />
        <span className="quiet small">{t('directory.datumWhat')}</span>
      </p>
      <Upload.Dragger
        accept=".geojson,.json"
        showUploadList={false}
        beforeUpload={(given) => {
          setFile(given);
          return false;
        }}
      >
        <InboxOutlined aria-hidden /> {file ? file.name : t('map.importDrop')}
      </Upload.Dragger>
      {problem && <ProblemNotice problem={problem} />}
      {done && (
        <div role="status" className="map-imported">
          <p>{t('map.imported', { taken: done.taken, rejected: done.rejected.length })}</p>
          {done.rejected.length > 0 && (
            <ul className="plain-list">
              {done.rejected.map((row) => (
                <li key={row.feature}>
                  <div>
                    <strong>
                      {t('map.featureNumber', { number: row.feature })} {row.name}
                    </strong>
                    <p>{row.expected}</p>
                    <p className="quiet small">{row.advice}</p>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Modal>
  );
}
