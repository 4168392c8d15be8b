import { Button, Input, Space, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Detector {
  detect: (image: ImageBitmap) => Promise<{ rawValue: string }[]>;
}

declare global {
  interface Window {
    BarcodeDetector?: new () => Detector;
  }
}

/** Opens a record by its number: from the code on a label, where the browser can read one, or typed. */
export function Scan({ onFound }: { onFound: (number: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState(false);
  const found = (text: string) => {
    // A label may hold the number or an address that ends with it.
    const number = /[A-Z]{1,6}-\d{4}-\d{6}/.exec(text)?.[0];
    setFailed(number === undefined);
    if (number) {
      setTyped('');
      onFound(number);
    }
  };
  const read = async (file: File) => {
    const codes = window.BarcodeDetector ? await new window.BarcodeDetector().detect(await createImageBitmap(file)) : [];
    found(codes[0]?.rawValue ?? '');
  };
  return (
    <div className="field-scan">
      <Space.Compact>
        {window.BarcodeDetector && (
          <Upload
            accept="image/*"
            capture="environment"
            showUploadList={false}
            beforeUpload={(file) => {
              void read(file);
              return false;
            }}
          >
            <Button size="large">{t('field.scan')}</Button>
          </Upload>
        )}
        <Input size="large" value={typed} status={failed ? 'error' : ''} placeholder={t('field.number')} aria-label={t('field.number')} onChange={(event) => setTyped(event.target.value)} onPressEnter={() => found(typed.toUpperCase())} />
        <Button size="large" onClick={() => found(typed.toUpperCase())}>
          {t('field.openNumber')}
        </Button>
      </Space.Compact>
      {failed && <p role="alert">{t('field.noNumber')}</p>}
    </div>
  );
}
