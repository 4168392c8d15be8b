import { UploadOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { may } from '../../api/access';
import { write } from '../../api/client';
import { refresh } from '../../api/resource';
import { useMe } from '../../app/session';
import { useWrite } from '../../parts/useWrite';

interface Props {
  to: '/api/v1/energy/accounts' | '/api/v1/energy/studies' | '/api/v1/energy/savings';
  label: string;
  done: string;
  primary?: boolean;
  accept?: string;
  fields?: Record<string, string>;
  onMade: (id: string) => void;
}

/** Sends a case as a .zip, or a table with fields beside it, where the person may. */
export function SendCase({ to, label, done, primary, accept = '.zip', fields = {}, onMade }: Props) {
  const me = useMe();
  const { busy, run } = useWrite();
  if (!may(me, `POST ${to}`)) {
    return null;
  }
  return (
    <Upload
      accept={accept}
      showUploadList={false}
      beforeUpload={(file) => {
        const body = new FormData();
        Object.entries(fields).forEach(([name, value]) => body.append(name, value));
        body.append('file', file);
        void run(() => write('post', to, { body }), done).then((reply) => {
          if (reply?.data) {
            refresh('/api/v1/energy/');
            onMade(reply.data.id);
          }
        });
        return false;
      }}
    >
      <Button type={primary ? 'primary' : 'default'} icon={<UploadOutlined />} loading={busy}>
        {label}
      </Button>
    </Upload>
  );
}
