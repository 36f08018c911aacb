import { type ReactElement, useMemo } from 'react';
import { encode } from 'uqr';
import styles from './qr-code.module.css';
import { qrPath } from './qr-path.js';

/** Black on white in dark colours too: few cameras read it the other way round. */
export function QrCode({ text, label }: { text: string; label: string }): ReactElement {
  // The quiet zone of four modules that ISO/IEC 18004 asks for is part of the drawing.
  const { data, size } = useMemo(() => encode(text, { ecc: 'M', border: 4 }), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className={styles.code}
      shapeRendering="crispEdges"
    >
      <path d={qrPath(data)} />
    </svg>
  );
}
