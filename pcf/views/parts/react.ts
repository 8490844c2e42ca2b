/**
 * The parts of React that the views use, each bound to a name once. React comes from the platform, and a bundler leaves
 * `React.createElement` on such an external as it stands; on this module it becomes one letter, three hundred times.
 */
import * as platform from 'react';

export type { CSSProperties, KeyboardEvent, ReactElement, ReactNode, RefObject } from 'react';

export const { createContext, createElement, Fragment, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } = platform;
