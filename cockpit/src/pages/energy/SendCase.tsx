import { UploadOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { may } from '../../api/access';
import { write } from '../../api/client';
import { refresh } from '../../api/resource';
import { useMe } from '../../app/session';
import { useWrite } from '../../parts/useWrite';

interface Props {
  to: '/api/v1/energy/accounts' | '/api/v1/energy/studies';
  label: string;
  done: string;
  primary?: boolean;
  onMade: (id: string) => void;
}

/** Sends a case as a .zip, where the person may. */
export function SendCase({ to, label, done, primary, onMade }: Props) {
  const me = useMe();
  const { busy, run } = useWrite();
  if (!may(me, `POST ${to}`)) {
    return null;
  }
  return (
    <Upload
      accept=".zip"
      showUploadList={false}
      beforeUpload={(file) => {
        const body = new FormData();
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
