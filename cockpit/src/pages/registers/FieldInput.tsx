import { Button, Input, InputNumber, Radio, Select, Space, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { write } from '../../api/client';
import { useWrite } from '../../parts/useWrite';
import { type Field, named } from './definition';
import { useEvidenceKeeper } from './evidence';

interface Props {
  field: Field;
  enterprises: { value: string; label: string }[];
  departments: { value: string; label: string }[];
  id?: string;
  value?: unknown;
  onChange?: (value: unknown) => void;
}

/** The input for a field of a definition. Decimals and money stay text, so that no digit is lost. */
export function FieldInput({ field, enterprises, departments, id, value, onChange }: Props) {
  const { t } = useTranslation();
  const own = id === undefined ? {} : { id };
  switch (field.type) {
    case 'yes-no':
      return (
        <Radio.Group
          {...own}
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
          options={[
            { value: true, label: t('register.yes') },
            { value: false, label: t('register.no') },
          ]}
        />
      );
    case 'enum':
      return (
        <Select
          {...own}
          allowClear
          value={value as string}
          onChange={(chosen: string | undefined) => onChange?.(chosen)}
          options={field.choices.map((choice) => ({ value: choice.id, label: named(choice.name) }))}
        />
      );
    case 'enterprise':
    case 'department':
      return (
        <Select
          {...own}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={value as string}
          onChange={(chosen: string | undefined) => onChange?.(chosen)}
          options={field.type === 'enterprise' ? enterprises : departments}
        />
      );
    case 'date':
      return (
        <Input {...own} type="date" className="record-day" value={value as string} onChange={(event) => onChange?.(event.target.value)} />
      );
    case 'number':
      return (
        <InputNumber
          {...own}
          stringMode
          className="wide"
          value={value as string}
          onChange={(typed) => onChange?.(typed ?? undefined)}
          {...(field.unit ? { suffix: field.unit } : {})}
        />
      );
    case 'money':
      return <Input {...own} value={value as string} suffix={t('register.yuan')} onChange={(event) => onChange?.(event.target.value)} />;
    case 'point':
      return <Here {...own} value={value as string} onChange={onChange} />;
    case 'photo':
    case 'file':
      return <Evidence {...own} photo={field.type === 'photo'} value={value as { hash: string } | undefined} onChange={onChange} />;
    case 'rows':
      return (
        <Input.TextArea
          {...own}
          autoSize={{ minRows: 2, maxRows: 10 }}
          value={value as string}
          placeholder={field.fields.map((f) => named(f.name)).join(' | ')}
          onChange={(event) => onChange?.(event.target.value)}
        />
      );
    default:
      return (
        <Input.TextArea
          {...own}
          autoSize={{ minRows: 1, maxRows: 8 }}
          maxLength={10000}
          value={value as string}
          onChange={(event) => onChange?.(event.target.value)}
        />
      );
  }
}

interface Part<T> {
  id?: string;
  value?: T | undefined;
  onChange?: ((value: unknown) => void) | undefined;
}

/** A place, typed or taken from the device. */
function Here({ id, value, onChange }: Part<string>) {
  const { t } = useTranslation();
  return (
    <Space.Compact className="wide">
      <Input {...(id ? { id } : {})} value={value} placeholder="108.62, 40.53" onChange={(event) => onChange?.(event.target.value)} />
      {'geolocation' in navigator && (
        <Button
          onClick={() =>
            navigator.geolocation.getCurrentPosition((found) =>
              onChange?.(`${found.coords.longitude.toFixed(6)}, ${found.coords.latitude.toFixed(6)}`),
            )
          }
        >
          {t('register.here')}
        </Button>
      )}
    </Space.Compact>
  );
}

/** A photo or a document: uploaded first, then named by its hash. A photo tells when it was taken, as the file has it. */
function Evidence({ id, value, onChange, photo }: Part<{ hash?: string }> & { photo: boolean }) {
  const { t } = useTranslation();
  const { busy, run } = useWrite();
  const [name, setName] = useState('');
  const keeper = useEvidenceKeeper();
  return (
    <Space wrap>
      <Upload
        {...(id ? { id } : {})}
        showUploadList={false}
        {...(photo ? { accept: 'image/jpeg,image/png' } : {})}
        {...(photo && keeper ? { capture: 'environment' } : {})}
        beforeUpload={(file) => {
          if (keeper) {
            void run(() => keeper.keep(file)).then((kept) => {
              if (kept) {
                setName(file.name);
                onChange?.(kept);
              }
            });
            return false;
          }
          const form = new FormData();
          form.set('file', file);
          void run(() => write('post', '/api/v1/attachments', { body: form })).then((reply) => {
            if (reply) {
              setName(file.name);
              onChange?.(photo ? { hash: reply.data.hash, taken: new Date(file.lastModified).toISOString() } : { hash: reply.data.hash });
            }
          });
          return false;
        }}
      >
        <Button loading={busy}>{t(photo ? 'register.photo' : 'register.file')}</Button>
      </Upload>
      {value && <span className="quiet small">{name || value.hash?.slice(0, 8)}</span>}
    </Space>
  );
}
