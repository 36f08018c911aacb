import { Checkbox } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './data-list.module.css';
import { readListKey } from './list-keys.js';

export interface Column<Row> {
  key: string;
  heading: string;
  /** A track of CSS grid, such as `minmax(10rem, 2fr)`. */
  width: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right. */
  align?: 'end';
}

/** Which rows are marked; without it none can be. */
export interface Selection {
  keys: ReadonlySet<string>;
  onChange: (keys: ReadonlySet<string>) => void;
}

export interface DataListProps<Row> {
  /** What the list holds, for readers of the screen. */
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** What a row is about, such as the student's name, for readers of the screen. */
  nameOf: (row: Row) => string;
  columns: readonly Column<Row>[];
  /** A row on a phone, where columns do not fit. */
  card: (row: Row) => ReactNode;
  /** Enter, or a press on the row. */
  onOpen?: (row: Row) => void;
  selection?: Selection;
}

const rowHeight = 52;
const cardHeight = 80;
/** What the header of the page covers when a row is brought into view. */
const covered = 72;

/**
 * A list of any length, a table at a desk and cards on a phone. Only the rows in view are in the page,
 * so 1,200 are as smooth as 45. One stop of the Tab key; then arrows, space and Enter.
 */
export function DataList<Row>({
  label,
  rows,
  keyOf,
  nameOf,
  columns,
  card,
  onOpen,
  selection,
}: DataListProps<Row>): ReactElement {
  const { t } = useMessages();
  const isDesk = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const listId = useId();
  const body = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, [isDesk, rows.length]);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (isDesk ? rowHeight : cardHeight),
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: covered,
    scrollPaddingEnd: covered,
    getItemKey: (place) => keyOf(rows[place]!),
    // The row with the focus stays in the page, wherever one has scrolled to.
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const places = defaultRangeExtractor(range);
        if (active < 0 || active >= rows.length || places.includes(active)) return places;
        return [...places, active].sort((one, other) => one - other);
      },
      [active, rows.length],
    ),
  });

  const toggle = (place: number): void => {
    const row = rows[place];
    if (selection === undefined || row === undefined) return;
    const keys = new Set(selection.keys);
    if (!keys.delete(keyOf(row))) keys.add(keyOf(row));
    selection.onChange(keys);
  };
  const markAll = (): void => {
    if (selection === undefined) return;
    const all = rows.every((row) => selection.keys.has(keyOf(row)));
    selection.onChange(new Set(all ? [] : rows.map(keyOf)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // A control inside a row keeps its own keys.
    if (event.target !== event.currentTarget) return;
    const move = readListKey(event, active, rows.length);
    if (move === undefined) return;
    event.preventDefault();
    switch (move.kind) {
      case 'go':
        if (move.select && selection !== undefined) {
          const [from, to] = [Math.max(active, 0), move.to].sort((a, b) => a - b) as [
            number,
            number,
          ];
          const passed = rows.slice(from, to + 1).map(keyOf);
          selection.onChange(new Set([...selection.keys, ...passed]));
        }
        setActive(move.to);
        virtualizer.scrollToIndex(move.to);
        break;
      case 'toggle':
        toggle(active);
        break;
      case 'open':
        if (rows[active] !== undefined) onOpen?.(rows[active]);
        break;
      case 'select-all':
        markAll();
        break;
    }
  };

  const marks = selection === undefined ? '' : '3rem ';
  const template = isDesk
    ? `${marks}${columns.map(({ width }) => width).join(' ')}`
    : `${marks}minmax(0, 1fr)`;
  return (
    <div
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable={selection === undefined ? undefined : true}
      aria-activedescendant={
        active >= 0 && active < rows.length ? `${listId}-${active}` : undefined
      }
      className={styles.list}
      style={{ '--columns': template } as React.CSSProperties}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active < 0 && rows.length > 0) setActive(0);
      }}
    >
      <div role="rowgroup" className={styles.head}>
        <div
          role="row"
          aria-rowindex={1}
          className={styles.headings}
          // Cards need no headings; where they can be marked, the box for all of them stands here.
          data-bare={(!isDesk && selection === undefined) || undefined}
        >
          {selection === undefined ? null : (
            <div role="columnheader" className={styles.mark}>
              <Checkbox
                aria-label={t('components.list.mark-all')}
                tabIndex={-1}
                checked={rows.length > 0 && rows.every((row) => selection.keys.has(keyOf(row)))}
                indeterminate={
                  selection.keys.size > 0 && !rows.every((row) => selection.keys.has(keyOf(row)))
                }
                onChange={markAll}
              />
            </div>
          )}
          {isDesk ? (
            columns.map(({ key, heading, align }) => (
              <div key={key} role="columnheader" data-align={align}>
                {heading}
              </div>
            ))
          ) : (
            <div role="columnheader">{label}</div>
          )}
        </div>
      </div>
      <div
        ref={body}
        role="rowgroup"
        className={styles.body}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]!;
          const marked = selection?.keys.has(keyOf(row));
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              id={`${listId}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={marked}
              data-active={index === active || undefined}
              data-opens={onOpen === undefined ? undefined : true}
              className={styles.row}
              style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
              onClick={() => {
                setActive(index);
                onOpen?.(row);
              }}
            >
              {selection === undefined ? null : (
                <div
                  role="gridcell"
                  className={styles.mark}
                  onClick={(event) => event.stopPropagation()}
                >
                  <Checkbox
                    aria-label={t('components.list.mark', { name: nameOf(row) })}
                    tabIndex={-1}
                    checked={marked ?? false}
                    onChange={() => toggle(index)}
                  />
                </div>
              )}
              {isDesk ? (
                columns.map((column) => (
                  <div key={column.key} role="gridcell" data-align={column.align}>
                    {column.cell(row)}
                  </div>
                ))
              ) : (
                <div role="gridcell">{card(row)}</div>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
