/** Puts `context` together, member by member as `@types/powerapps-component-framework` documents it. */
import type { Address } from '../hostAddress';
import { createFormatting, createUserSettings } from './formatting';
import type { ControlDefinition } from './manifest';
import { createProperty, type BoundColumn } from './properties';
import { designOf } from './fluentDesign';
import { createUtility } from './utility';

/** What a control is bound to: property name to column. */
export type Bindings = Readonly<Record<string, BoundColumn | undefined>>;

/** All that a context says at one moment. */
export interface ContextValues {
  readonly address: Address;
  readonly bindings: Bindings;
  /** Data sets by the name of their property. */
  readonly dataSets?: Readonly<Record<string, ComponentFramework.PropertyTypes.DataSet>>;
  readonly label: string;
}

/** What stays the same as long as the control lives. */
export interface Services {
  readonly resources: ComponentFramework.Resources;
  readonly webAPI: ComponentFramework.WebApi;
  readonly navigation: ComponentFramework.Navigation;
  readonly trackContainerResize: (track: boolean) => void;
  readonly requestRender: () => void;
  readonly setControlState: (state: ComponentFramework.Dictionary) => boolean;
  readonly setFullScreen: (full: boolean) => void;
}

export type ControlContext = ComponentFramework.Context<Record<string, ComponentFramework.PropertyTypes.Property>>;

/** A size of -1 says that there is no limit, or that nobody measures. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What one call of the control tells it anew. */
export interface ContextChange {
  readonly size: Size;
  readonly updatedProperties: readonly string[];
}

export function createContext(
  definition: ControlDefinition,
  { address, bindings, dataSets = {}, label }: ContextValues,
  services: Services,
  { size, updatedProperties }: ContextChange,
): ControlContext {
  const sizeOf = (pixels: number): number => (address.textSizes ? (String(pixels) as unknown as number) : pixels);
  const noDevice = (): Promise<never> => Promise.reject(new Error('This device is not available in the preview.'));
  return {
    parameters: {
      ...Object.fromEntries(
        definition.properties.map((property) => [property.name, createProperty(property, bindings[property.name] ?? null)]),
      ),
      ...(dataSets as unknown as Record<string, ComponentFramework.PropertyTypes.Property>),
    },
    updatedProperties: [...updatedProperties],
    mode: {
      allocatedWidth: sizeOf(size.width),
      allocatedHeight: sizeOf(size.height),
      isControlDisabled: address.readOnly,
      isVisible: true,
      label,
      trackContainerResize: services.trackContainerResize,
      setControlState: services.setControlState,
      setFullScreen: services.setFullScreen,
    },
    resources: services.resources,
    webAPI: services.webAPI,
    navigation: services.navigation,
    userSettings: createUserSettings(address.language),
    formatting: createFormatting(address.language),
    fluentDesignLanguage: designOf(address.theme),
    client: {
      disableScroll: false,
      getFormFactor: () => 1,
      getClient: () => 'Web',
      isOffline: () => address.offline,
      isNetworkAvailable: () => !address.offline,
    },
    device: {
      captureAudio: noDevice,
      captureImage: noDevice,
      captureVideo: noDevice,
      getBarcodeValue: noDevice,
      getCurrentPosition: noDevice,
      pickFile: noDevice,
    },
    factory: {
      requestRender: services.requestRender,
      getPopupService: () => {
        throw new Error('Popups are not available in the preview.');
      },
    },
    utils: createUtility(address),
    events: {},
    copilot: { executeEvent: noDevice, executePrompt: noDevice },
  };
}
