import * as React from 'react';
import { Callout, css, DirectionalHint } from '@fluentui/react';
import { Icon } from '../../parts/icons/Icon';
import { useIdentifier } from '../../parts/useIdentifier';
import { useRovingFocus } from '../../parts/useRovingFocus';
import { useView } from '../../parts/View';
import { useCommandStyles } from './CommandBar.styles';
import type { IconName } from '../../parts/icons/iconNames';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly onSelect: () => void;
  /** For choices; actions have none. */
  readonly checked?: boolean;
  /** One of several, rather than each by itself. */
  readonly exclusive?: boolean;
  readonly disabled?: boolean;
}

export interface MenuGroup {
  readonly key: string;
  readonly heading?: string;
  readonly items: readonly MenuItem[];
}

export interface MenuButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** The icon alone, with the label as name and tooltip. */
  readonly iconOnly?: boolean;
  readonly groups: readonly MenuGroup[];
  /** Without the arrow that says that there is more: the label does. */
  readonly plain?: boolean;
  /** Stays open after a choice, where several are made at a time. */
  readonly staysOpen?: boolean;
}

/**
 * A command that opens a menu. Fluent's `ContextualMenu` draws ticks and arrows from an icon font that the page may not
 * load; this one has the same roles and keys, and icons of its own.
 */
export function MenuButton({ icon, label, iconOnly, groups, staysOpen, plain }: MenuButtonProps): React.ReactElement {
  const styles = useCommandStyles();
  const [open, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const menuId = useIdentifier('menu');

  const close = (returnFocus: boolean): void => {
    setOpen(false);
    if (returnFocus) button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={css(styles.command, iconOnly && styles.iconOnly, open && styles.open)}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? menuId : undefined}
        aria-label={iconOnly ? label : undefined}
        title={iconOnly ? label : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !open) {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        <Icon name={icon} />
        {!iconOnly && label}
        {!iconOnly && !plain && <Icon name="chevronDown" size={12} />}
      </button>
      {open && (
        <Callout
          target={button.current}
          onDismiss={(event) => close(event?.type === 'keydown')}
          isBeakVisible={false}
          gapSpace={2}
          directionalHint={DirectionalHint.bottomLeftEdge}
          role="presentation"
          shouldUpdateWhenHidden
        >
          <Menu id={menuId} label={label} groups={groups} staysOpen={staysOpen ?? false} onClose={close} />
        </Callout>
      )}
    </>
  );
}

interface MenuProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly staysOpen: boolean;
  readonly onClose: (returnFocus: boolean) => void;
}

function Menu({ id, label, groups, staysOpen, onClose }: MenuProps): React.ReactElement {
  const styles = useCommandStyles();
  const { dir, locale } = useView();
  const headingId = useIdentifier('heading');
  const items = groups.flatMap((group) => group.items);
  const start = Math.max(
    0,
    items.findIndex((item) => item.checked && item.exclusive),
  );
  const focus = useRovingFocus(items.length, dir === 'rtl', undefined, start);

  // Fluent places a callout after it was rendered; until then nothing in it can take the focus.
  const onOpening = React.useRef(() => focus.element(start)?.focus());
  React.useEffect(() => {
    const timer = setTimeout(onOpening.current, 0);
    return () => clearTimeout(timer);
  }, []);

  const keyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Tab') {
      // A menu has no Tab stops inside; the focus goes on from the button.
      event.preventDefault();
      onClose(true);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose(true);
    }
  };
  return (
    <div id={id} role="menu" aria-label={label} className={styles.menu} dir={dir} lang={locale} onKeyDown={keyDown}>
      {groups.map((group, index) => (
        <div
          key={group.key}
          role="group"
          aria-labelledby={group.heading ? `${headingId}-${group.key}` : undefined}
          className={index > 0 ? styles.divided : undefined}
        >
          {group.heading && (
            <div id={`${headingId}-${group.key}`} className={styles.menuHeading}>
              {group.heading}
            </div>
          )}
          {group.items.map((item) => (
            <button
              key={item.key}
              type="button"
              role={item.checked === undefined ? 'menuitem' : item.exclusive ? 'menuitemradio' : 'menuitemcheckbox'}
              aria-checked={item.checked}
              aria-disabled={item.disabled ? true : undefined}
              className={styles.item}
              onClick={() => {
                if (item.disabled) return;
                item.onSelect();
                if (!staysOpen) onClose(true);
              }}
              {...focus.item(items.indexOf(item))}
            >
              {item.checked !== undefined && <span className={styles.tick}>{item.checked && <Icon name="check" />}</span>}
              {item.label}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
