import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactElement, Ref } from 'react';
import styles from './action-link.module.css';

function Anchor({
  ref,
  className,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }): ReactElement {
  return <a ref={ref} {...rest} className={`${styles.action} ${className ?? ''}`} />;
}

const LinkedAnchor = createLink(Anchor);

/** A link that looks like the button it stands for: it goes to where the thing is done. */
export const ActionLink: LinkComponent<typeof Anchor> = (props) => <LinkedAnchor {...props} />;
