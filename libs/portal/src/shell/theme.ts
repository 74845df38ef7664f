import type { ThemeConfig } from 'antd';

/** The one accent of the portal, at 6.4 : 1 on white. */
export const ACCENT = '#0b5cad';

/** Fonts of the offices' own computers; none is fetched. */
const FONTS = '"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC","Hiragino Sans GB",system-ui,sans-serif';

/** Calm and dense on a desk; targets of 44 px on a phone; nothing slides for whoever asked their device for less motion. */
export function themeFor(narrow: boolean, still: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: ACCENT, colorLink: ACCENT, colorInfo: ACCENT,
      colorSuccess: '#237804', colorWarning: '#ad4e00', colorError: '#cf1322',
      colorPrimaryBg: '#e6f0fa', colorInfoBg: '#eaf2fa', colorInfoBorder: '#b6d3ee', colorSuccessBg: '#f0f8ec', colorSuccessBorder: '#b5d8a3',
      colorWarningBg: '#fff8ec', colorWarningBorder: '#f0cf9c', colorErrorBg: '#fff1f0', colorErrorBorder: '#f3b6b1',
      colorText: '#1f2328', colorTextSecondary: '#57606a', colorTextTertiary: '#656d76', colorTextDescription: '#57606a', colorTextPlaceholder: '#6b7280',
      colorBorder: '#c3cad1', colorBgLayout: '#f4f6f8',
      borderRadius: 4, fontFamily: FONTS, fontSize: narrow ? 15 : 14, controlHeight: narrow ? 44 : 32, motionDurationMid: '0.1s', motionDurationSlow: '0.15s', motion: !still,
    },
    components: {
      Table: { cellPaddingBlock: 8, cellPaddingInline: 10, headerBg: '#eef1f4', headerColor: '#1f2328' },
      Layout: { headerBg: '#ffffff', headerHeight: 52, siderBg: '#ffffff', bodyBg: '#f4f6f8' },
      Menu: { itemHeight: narrow ? 48 : 38, itemBorderRadius: 4 },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
      Tabs: { horizontalMargin: '0 0 12px 0' },
    },
  };
}
