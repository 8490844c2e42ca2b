/** @jest-environment jsdom */
// The order of style rules: by the order of imports, whichever view or theme is seen first.
import { createTheme, ThemeContext, ThemeProvider, type IPartialTheme } from '@fluentui/react';
import { act, render } from '@testing-library/react';
import * as React from 'react';
import { PrewarmStyles } from '../../pcf/panel/PrewarmStyles';
import { createStyles, makeSheets } from '../../pcf/views/parts/theme/styles';

const useFirst = createStyles(() => ({ shared: { width: 101 } }));
const useSecond = createStyles(() => ({ shared: { width: 102 } }));
const useThird = createStyles(() => ({ shared: { width: 103 } }));

function Box({ useStyles }: { readonly useStyles: () => Record<'shared', string> }): React.ReactElement {
  return <div data-testid="box" className={useStyles().shared} />;
}

const theme = createTheme({});

/** Widths of the rules above, in the order in which the browser has them. */
const widths = (): readonly number[] =>
  Array.from(document.styleSheets)
    .flatMap(({ cssRules }) => Array.from(cssRules))
    .map(({ cssText }) => Number(/width: (10[123])px/.exec(cssText)?.[1]))
    .filter((width) => !Number.isNaN(width));

it('a view that is seen brings the sheets of those that were imported before it, and of no later ones', () => {
  const { getByTestId, rerender } = render(
    <ThemeProvider theme={theme}>
      <Box useStyles={useSecond} />
    </ThemeProvider>,
  );
  expect(widths()).toEqual([101, 102]);
  expect(getComputedStyle(getByTestId('box')).width).toBe('102px');

  rerender(
    <ThemeProvider theme={theme}>
      <Box useStyles={useThird} />
    </ThemeProvider>,
  );
  rerender(
    <ThemeProvider theme={theme}>
      <Box useStyles={useFirst} />
    </ThemeProvider>,
  );
  expect(widths()).toEqual([101, 102, 103]);
  expect(getComputedStyle(getByTestId('box')).width).toBe('101px');
});

it('all sheets can be made ahead, and none is made again when a view asks for it', () => {
  const sheet = jest.fn(() => ({ shared: { height: 104 } }));
  const useSheet = createStyles(sheet);
  const other = createTheme({});
  makeSheets(other);
  expect(sheet).toHaveBeenCalledTimes(1);
  expect(sheet).toHaveBeenCalledWith(other);

  const used: string[] = [];
  function Asks(): null {
    used.push(useSheet().shared);
    return null;
  }
  render(
    <ThemeContext.Provider value={other}>
      <Asks />
    </ThemeContext.Provider>,
  );
  expect(used).toEqual([expect.stringMatching(/^vc\d+-\d+-shared/)]);
  expect(sheet).toHaveBeenCalledTimes(1);
});

describe('another theme in the same page', () => {
  const LIGHT = { palette: { white: '#ffffff' } };
  const DARK = { palette: { white: '#000000' }, isInverted: true };
  // The later sheet overrules the earlier one, and which of the two looks at the theme must not matter.
  const useThemed = createStyles(({ palette }) => ({ shared: { background: palette.white, overflow: 'auto', marginTop: 1 } }));
  const usePlain = createStyles(({ isInverted }) => ({ shared: { overflow: 'hidden' }, themed: { marginTop: isInverted ? 3 : 2 } }));
  const sheet = jest.fn(() => ({ shared: { height: 106 } }));
  const useCounted = createStyles(sheet);

  function Both(): React.ReactElement {
    const plain = usePlain();
    return <div data-testid="both" className={[useThemed().shared, plain.shared, plain.themed, useCounted().shared].join(' ')} />;
  }
  const looked = (element: Element): readonly string[] => {
    const { backgroundColor, overflow, marginTop } = getComputedStyle(element);
    return [backgroundColor, overflow, marginTop];
  };
  const inTheme = (theme: IPartialTheme) => (
    <ThemeProvider theme={createTheme(theme)}>
      <Both />
    </ThemeProvider>
  );

  it('looks as if it had been there from the beginning, and so does the first when it comes back', () => {
    const { getByTestId, rerender } = render(inTheme(LIGHT));
    expect(looked(getByTestId('both'))).toEqual(['rgb(255, 255, 255)', 'hidden', '2px']);
    rerender(inTheme(DARK));
    expect(looked(getByTestId('both'))).toEqual(['rgb(0, 0, 0)', 'hidden', '3px']);
    rerender(inTheme(LIGHT));
    expect(looked(getByTestId('both'))).toEqual(['rgb(255, 255, 255)', 'hidden', '2px']);
  });

  it('adds nothing when it is equal to one that was there', () => {
    sheet.mockClear();
    const rules = (): number => Array.from(document.styleSheets).reduce((sum, { cssRules }) => sum + cssRules.length, 0);
    const { rerender } = render(inTheme({ palette: { white: '#fffff0' } }));
    const before = rules();
    rerender(inTheme({ palette: { white: '#fffff0' } }));
    render(inTheme({ palette: { white: '#fffff0' } }));
    expect(sheet).toHaveBeenCalledTimes(1);
    expect(rules()).toBe(before);
  });
});

describe('while the tables are on their way', () => {
  const sheet = jest.fn(() => ({ shared: { height: 105 } }));
  createStyles(sheet);
  beforeEach(() => {
    jest.useFakeTimers();
    sheet.mockClear();
  });
  afterEach(() => jest.useRealTimers());
  // A color that no other test has: the sheets of equal themes would be there already.
  let color = 0;
  const show = () =>
    render(
      <ThemeProvider theme={createTheme({ palette: { themePrimary: `#0000${10 + color++}` } })}>
        <PrewarmStyles locale="en" />
      </ThemeProvider>,
    );

  it('the panel makes them ahead, after what is seen meanwhile', () => {
    show();
    expect(sheet).not.toHaveBeenCalled();
    act(() => void jest.runOnlyPendingTimers());
    expect(sheet).toHaveBeenCalledTimes(1);
  });

  it('nothing is made for a page that has gone', () => {
    const { unmount } = show();
    unmount();
    act(() => void jest.runOnlyPendingTimers());
    expect(sheet).not.toHaveBeenCalled();
  });
});
