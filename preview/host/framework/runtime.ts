/**
 * The life of one control on the page: `init`, `updateView` whenever something changes, `getOutputs` after
 * `notifyOutputChanged`, `destroy`. What `updateView` returns is rendered with the platform's React, as for every
 * virtual control. Each update gets a context of its own, so that a control that keeps an old one shows it.
 */
import { createContext, type ControlContext, type Services, type Size, type ContextValues } from './controlContext';
import type { ControlDefinition } from './manifest';
import { createWebApi } from './webApi';

export type Control = ComponentFramework.ReactControl<Record<string, unknown>, Record<string, unknown>>;

/** The part of the platform's React that is needed. */
export interface PlatformReactDom {
  render(element: React.ReactElement, container: Element): void;
  unmountComponentAtNode(container: Element): boolean;
}

export interface ControlHostOptions {
  readonly definition: ControlDefinition;
  readonly create: () => Control;
  readonly reactDom: PlatformReactDom;
  readonly container: HTMLElement;
  readonly resources: ComponentFramework.Resources;
  readonly navigation: ComponentFramework.Navigation;
  readonly values: ContextValues;
  /** Gets what the control gives out, by property name. */
  readonly onOutputs: (outputs: Readonly<Record<string, unknown>>) => void;
}

const UNMEASURED: Size = { width: -1, height: -1 };
/** What `setControlState` keeps for the session, by control. */
const states = new Map<string, ComponentFramework.Dictionary>();

export class ControlHost {
  private readonly control: Control;
  private readonly services: Services;
  private values: ContextValues;
  private size = UNMEASURED;
  private observer: ResizeObserver | null = null;
  private requests = 0;
  private scheduled: string[] | null = null;
  private alive = true;

  public constructor(private readonly options: ControlHostOptions) {
    const { definition, resources, navigation, values } = options;
    this.values = values;
    this.services = {
      resources,
      navigation,
      webAPI: createWebApi((change) => this.countRequests(change)),
      trackContainerResize: (track) => this.trackSize(track),
      requestRender: () => this.schedule([]),
      setControlState: (state) => states.set(definition.id, { ...states.get(definition.id), ...state }).has(definition.id),
      setFullScreen: () => this.schedule(['fullscreen_open']),
    };
    this.control = options.create();
    this.countRequests(0);
    this.control.init(this.context([]), () => this.collectOutputs(), states.get(definition.id) ?? {});
    this.render(definition.properties.map(({ name }) => name));
  }

  /** Tells the control that its values changed. */
  public update(values: ContextValues, updatedProperties: readonly string[]): void {
    this.values = values;
    this.schedule(updatedProperties);
  }

  /** Ends the control. Nothing it does afterwards reaches the page. */
  public destroy(): void {
    this.alive = false;
    this.observer?.disconnect();
    this.options.reactDom.unmountComponentAtNode(this.options.container);
    this.control.destroy();
  }

  private context(updatedProperties: readonly string[]): ControlContext {
    return createContext(this.options.definition, this.values, this.services, { size: this.size, updatedProperties });
  }

  /** Several changes in one go make one update, as on the platform. */
  private schedule(updatedProperties: readonly string[]): void {
    if (this.scheduled) {
      this.scheduled.push(...updatedProperties);
      return;
    }
    this.scheduled = [...updatedProperties];
    queueMicrotask(() => {
      const updated = this.scheduled ?? [];
      this.scheduled = null;
      this.render([...new Set(updated)]);
    });
  }

  private render(updatedProperties: readonly string[]): void {
    if (!this.alive) return;
    const { reactDom, container } = this.options;
    reactDom.render(this.control.updateView(this.context(updatedProperties)), container);
    container.dataset['rendered'] = 'true';
  }

  private collectOutputs(): void {
    if (this.alive) this.options.onOutputs(this.control.getOutputs?.() ?? {});
  }

  private trackSize(track: boolean): void {
    this.observer?.disconnect();
    this.observer = null;
    if (!track) return;
    this.observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? -1);
      if (width === this.size.width) return;
      // A form grows with its controls: there is no limit in height.
      this.size = { width, height: -1 };
      this.schedule(['layout']);
    });
    this.observer.observe(this.options.container);
  }

  /** Shows on the element how many requests are under way, for whoever waits for the control to be done. */
  private countRequests(change: -1 | 0 | 1): void {
    this.requests += change;
    this.options.container.dataset['requests'] = String(this.requests);
  }
}
