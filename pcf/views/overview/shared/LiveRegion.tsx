import * as React from 'react';

/** Long enough that only the last of several keys typed is spoken about. */
const QUIET = 500;

export interface LiveRegionProps {
  readonly children: string;
  readonly className: string;
}

/** Says a result once it has settled, and nothing of what was there from the start. */
export function LiveRegion({ children, className }: LiveRegionProps): React.ReactElement {
  const [spoken, setSpoken] = React.useState('');
  const first = React.useRef(children);
  React.useEffect(() => {
    if (children === first.current) return undefined;
    first.current = '';
    const timer = setTimeout(() => setSpoken(children), QUIET);
    return () => clearTimeout(timer);
  }, [children]);
  return (
    <div role="status" className={className}>
      {spoken}
    </div>
  );
}
