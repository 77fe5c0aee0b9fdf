import {
  type ActionIconProps,
  type ButtonProps,
  type CheckboxProps,
  createTheme,
  type CSSVariablesResolver,
  type InputProps,
  type InputWrapperProps,
  type MantineColorsTuple,
  type MenuProps,
  type ModalProps,
  type NumberInputProps,
  type PasswordInputProps,
  type PillProps,
  type SwitchProps,
  type TooltipProps,
  type VariantColorsResolver,
} from '@mantine/core';

const PINE: MantineColorsTuple = [
  '#e1efea',
  '#b4d9cd',
  '#8fcab9',
  '#63c7ac',
  '#449a86',
  '#2c7f6b',
  '#0e5a4b',
  '#0a463a',
  '#08382f',
  '#06231c',
];

/** Two tones only, pine and danger: Mantine's own shades fail contrast, so every variant is spelled out over our tokens. */
const variantColorResolver: VariantColorsResolver = ({ color, variant }) => {
  const tone = color === 'danger' || color === 'red' ? 'danger' : 'primary';
  const plain = { border: '1px solid transparent', hoverColor: undefined };
  switch (variant) {
    case 'filled':
      return { ...plain, background: `var(--${tone})`, hover: `var(--${tone}-hover)`, color: `var(--on-${tone})` };
    case 'light':
      return { ...plain, background: `var(--${tone}-soft)`, hover: `var(--${tone}-soft)`, color: `var(--${tone})` };
    case 'outline':
      return {
        background: 'transparent',
        hover: 'var(--hover)',
        color: `var(--${tone})`,
        border: `1px solid var(--${tone})`,
      };
    case 'default':
      return {
        background: 'var(--surface)',
        hover: 'var(--hover)',
        color: 'var(--text)',
        border: '1px solid var(--control-border)',
      };
    default:
      return {
        ...plain,
        background: 'transparent',
        hover: 'var(--hover)',
        color: tone === 'danger' ? 'var(--danger)' : 'var(--text)',
      };
  }
};

const INPUT_HEIGHT = { wrapper: { '--input-height': 'var(--control-height)' } };

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 6, dark: 3 },
  colors: { pine: PINE },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'ui-monospace, Menlo, Consolas, monospace',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  fontSizes: { xs: '14px', sm: '15px', md: '16px', lg: '18px', xl: '22px' },
  lineHeights: { xs: '20px', sm: '22px', md: '24px', lg: '26px', xl: '28px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '6px', sm: '8px', md: '8px', lg: '12px', xl: '16px' },
  breakpoints: { xs: '480px', sm: '768px', md: '1080px', lg: '1440px', xl: '1600px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  variantColorResolver,
  // plain objects and not Modal.extend({…}): to name a component here would put it into the first load
  components: {
    Button: {
      defaultProps: { size: 'sm' } satisfies Partial<ButtonProps>,
      vars: () => ({ root: { '--button-fz': '15px', '--button-padding-x': '16px' } }),
      styles: { root: { fontWeight: 500 } },
    },
    ActionIcon: {
      defaultProps: { variant: 'subtle' } satisfies Partial<ActionIconProps>,
      vars: () => ({ root: { '--ai-size': 'var(--control-height)' } }),
    },
    Input: { defaultProps: { size: 'md' } satisfies Partial<InputProps>, vars: () => INPUT_HEIGHT },
    // what may be left out says so; what is needed is not starred
    InputWrapper: { defaultProps: { withAsterisk: false } satisfies Partial<InputWrapperProps> },
    NumberInput: { defaultProps: { hideControls: true } satisfies Partial<NumberInputProps> },
    PasswordInput: { defaultProps: { size: 'md' } satisfies Partial<PasswordInputProps> },
    Pill: { defaultProps: { size: 'md' } satisfies Partial<PillProps> },
    Modal: {
      defaultProps: {
        radius: 'xl',
        centered: false,
        yOffset: '8dvh',
        attributes: { header: { role: 'none' } },
        transitionProps: { duration: 120 },
      } satisfies Partial<ModalProps>,
    },
    // a <header> outside of an article is a second banner of the page
    ModalHeader: { defaultProps: { component: 'div' } },
    Checkbox: { defaultProps: { radius: 'xs' } satisfies Partial<CheckboxProps> },
    Switch: { defaultProps: { withThumbIndicator: false } satisfies Partial<SwitchProps> },
    Drawer: { defaultProps: { attributes: { header: { role: 'none' } } } },
    Menu: {
      defaultProps: {
        shadow: 'none',
        withinPortal: true,
        withInitialFocusPlaceholder: false,
        transitionProps: { duration: 0 },
      } satisfies Partial<MenuProps>,
    },
    Tooltip: {
      defaultProps: {
        events: { hover: true, focus: true, touch: false },
        openDelay: 300,
      } satisfies Partial<TooltipProps>,
    },
  },
});

const OVER_TOKENS = {
  '--mantine-color-body': 'var(--canvas)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--control-border)',
  '--mantine-color-anchor': 'var(--primary)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--hairline)',
  '--mantine-primary-color-filled': 'var(--primary)',
  '--mantine-primary-color-filled-hover': 'var(--primary-hover)',
  '--mantine-primary-color-light': 'var(--primary-soft)',
  '--mantine-primary-color-light-hover': 'var(--primary-soft)',
  '--mantine-primary-color-light-color': 'var(--primary)',
  '--mantine-primary-color-contrast': 'var(--on-primary)',
  '--mantine-color-pine-filled': 'var(--primary)',
  '--mantine-color-pine-filled-hover': 'var(--primary-hover)',
  '--mantine-color-pine-light': 'var(--primary-soft)',
  '--mantine-color-pine-light-hover': 'var(--primary-soft)',
  '--mantine-color-pine-light-color': 'var(--primary)',
  '--mantine-color-pine-outline': 'var(--primary)',
  '--mantine-shadow-xs': 'var(--shadow-hover)',
  '--mantine-shadow-sm': 'var(--shadow-hover)',
  '--mantine-shadow-md': 'var(--shadow-popover)',
  '--mantine-shadow-lg': 'var(--shadow-popover)',
  '--mantine-shadow-xl': 'var(--shadow-dialog)',
};

/** Mantine's colours are our tokens in both schemes: dark and light are decided once, in tokens.css. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: OVER_TOKENS,
  dark: OVER_TOKENS,
});
