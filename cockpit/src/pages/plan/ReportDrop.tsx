import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useTranslation } from 'react-i18next';

/** Takes one work report, by drop or from the disk; null when it was taken away again. */
export function ReportDrop({ onFile }: { onFile: (file: File | null) => void }) {
  const { t } = useTranslation();
  return (
    <Upload.Dragger
      accept=".txt,.md,.html,.htm,.docx,.pdf"
      maxCount={1}
      beforeUpload={(given) => {
        onFile(given);
        return false;
      }}
      onRemove={() => onFile(null)}
    >
      <p className="upload-icon">
        <InboxOutlined />
      </p>
      <p>{t('plan.drop')}</p>
      <p className="quiet small">{t('plan.dropKinds')}</p>
    </Upload.Dragger>
  );
}
