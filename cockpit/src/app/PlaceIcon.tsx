import {
  ApartmentOutlined,
  AuditOutlined,
  CheckSquareOutlined,
  ContainerOutlined,
  DashboardOutlined,
  EnvironmentOutlined,
  FileTextOutlined,
  FundProjectionScreenOutlined,
  ImportOutlined,
  NotificationOutlined,
  TeamOutlined,
  ThunderboltOutlined,
  UserOutlined,
} from '@ant-design/icons';

const icons = {
  home: DashboardOutlined,
  wall: FundProjectionScreenOutlined,
  answers: CheckSquareOutlined,
  plan: FileTextOutlined,
  ledger: ContainerOutlined,
  dispatch: NotificationOutlined,
  energy: ThunderboltOutlined,
  map: EnvironmentOutlined,
  directory: ApartmentOutlined,
  import: ImportOutlined,
  users: TeamOutlined,
  audit: AuditOutlined,
  account: UserOutlined,
};

export function PlaceIcon({ name }: { name: string }) {
  const Icon = icons[name as keyof typeof icons] ?? FileTextOutlined;
  return <Icon aria-hidden />;
}
