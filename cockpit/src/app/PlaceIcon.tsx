import {
  AimOutlined,
  ApartmentOutlined,
  AuditOutlined,
  CarryOutOutlined,
  CheckSquareOutlined,
  ContainerOutlined,
  DashboardOutlined,
  EnvironmentOutlined,
  FileTextOutlined,
  FundProjectionScreenOutlined,
  ImportOutlined,
  NotificationOutlined,
  ProfileOutlined,
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
  work: CarryOutOutlined,
  field: AimOutlined,
  registers: ProfileOutlined,
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
