import { createTheme, type MantineColorsTuple } from '@mantine/core';
import styles from './theme.module.css';

const accent: MantineColorsTuple = [
  '#eef2fd',
  '#dbe3fa',
  '#b8c7f4',
  '#a9bbf3',
  '#7089e3',
  '#536fd8',
  '#3f5bc9',
  '#334bb0',
  '#293d91',
  '#202f70',
];

const choice = {
  defaultProps: { size: 'md' },
  classNames: {
    body: styles.choice,
    // The box of one, the dot of the other.
    input: styles.choiceBorder,
    radio: styles.choiceBorder,
    label: styles.choiceLabel,
  },
};

/**
 * How Mantine's parts look here: the school's typeface, one accent, targets for a thumb. The parts
 * stand by name, so that the first screen does not fetch those that it does not show.
 */
export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'md',
  respectReducedMotion: true,
  // The ring of base.css, which keyboards see and fingers do not.
  focusRing: 'never',
  components: {
    Button: {
      defaultProps: { size: 'md' },
      classNames: { root: styles.button, label: styles.buttonLabel, loader: styles.buttonLoader },
    },
    Input: { defaultProps: { size: 'md' }, classNames: { input: styles.input } },
    InputWrapper: {
      defaultProps: { size: 'md', inputWrapperOrder: ['label', 'description', 'input', 'error'] },
      classNames: { label: styles.label, description: styles.description, error: styles.error },
    },
    PasswordInput: { defaultProps: { size: 'md' } },
    Checkbox: choice,
    Radio: choice,
  },
});
