import type { ThemeConfig } from 'antd';

/** The few colours of the house; styles.css names the same ones for what is not a component. */
export const ink = '#17456b';

export const theme: ThemeConfig = {
  cssVar: { key: 'dajuan' },
  hashed: false,
  token: {
    colorPrimary: ink,
    colorLink: '#1a5a8c',
    colorText: '#1c242c',
    colorTextSecondary: '#55616d',
    colorTextTertiary: '#66727e',
    colorTextDescription: '#5b6773',
    colorTextPlaceholder: '#6b7681',
    colorBgLayout: '#f4f6f8',
    colorBorder: '#cfd6dd',
    colorBorderSecondary: '#e4e8ec',
    colorError: '#b3261e',
    colorSuccess: '#1c7a4a',
    colorWarning: '#9a6700',
    colorWarningBg: '#fff8e5',
    colorWarningBorder: '#efd694',
    colorErrorBg: '#fdf1f0',
    colorErrorBorder: '#f0c4c0',
    colorInfoBg: '#eef5fa',
    colorInfoBorder: '#c3d9e8',
    borderRadius: 4,
    borderRadiusLG: 6,
    fontSize: 14,
    controlHeight: 32,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    boxShadowSecondary: '0 4px 16px rgba(20, 34, 48, 0.12)',
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Segoe UI", system-ui, sans-serif',
  },
  components: {
    Table: { cellPaddingBlockSM: 7, cellPaddingInlineSM: 10, headerBg: '#f7f9fa', headerColor: '#55616d', headerSplitColor: 'transparent' },
    Form: { verticalLabelPadding: '0 0 4px', itemMarginBottom: 18 },
    Alert: { withDescriptionPadding: '12px 14px', withDescriptionIconSize: 18 },
    Segmented: { trackBg: '#e4e9ee', itemColor: '#3d4852' },
    Tabs: { horizontalMargin: '0 0 12px', horizontalItemPadding: '8px 0' },
    Drawer: { paddingLG: 20 },
    Tag: { defaultBg: '#f1f4f6', defaultColor: '#3d4852' },
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
  },
};
