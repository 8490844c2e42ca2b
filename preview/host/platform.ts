/**
 * What the platform loads before a control runs: its own React and Fluent, and the control's bundle. The names of the
 * globals are those that `pcf-scripts` writes into bundles as externals.
 */
import type { Circumstance } from './circumstances';
import { readManifest, type ControlDefinition } from './framework/manifest';
import type { Control, PlatformReactDom } from './framework/runtime';

type ControlClass = new () => Control;

interface PlatformWindow {
  Reactv16?: unknown;
  ReactDOMv16?: PlatformReactDom;
  React?: unknown;
  FabricConfig?: { fontBaseUrl: string };
  ReactDOM?: unknown;
  FluentUIReactv8290?: unknown;
  FluentUIReactv81211?: unknown;
  ComponentFramework?: { registerControl(id: string, control: ControlClass): void };
}

const platform = window as unknown as PlatformWindow;
const registered = new Map<string, ControlClass>();
const loaded = new Map<string, Promise<void>>();

/** React of the platform's own test harness, and the one that model-driven apps load. */
async function loadReact(circumstances: readonly Circumstance[]): Promise<void> {
  if (!circumstances.includes('react17')) return loadScript('/lib/react_16_14_0.js');
  await loadScript('/lib/react_17_0_2.js');
  await loadScript('/lib/react-dom_17_0_2.js');
  // Under the names that bundles of controls look for, whatever the version is.
  platform.Reactv16 = platform.React;
  platform.ReactDOMv16 = platform.ReactDOM as PlatformReactDom;
}

/** The Fluent that the manifests ask for, or a newer one under its name, as an app may load. */
async function loadFluent(circumstances: readonly Circumstance[]): Promise<void> {
  if (!circumstances.includes('fluentNewest')) return loadScript('/lib/fluent_8_29_0.js');
  await loadScript('/lib/fluent_8_121_1.js');
  platform.FluentUIReactv8290 = platform.FluentUIReactv81211;
}

/** Loads React and Fluent as the platform ships them, and gives the former's DOM part. */
export async function loadPlatform(circumstances: readonly Circumstance[]): Promise<PlatformReactDom> {
  await loadReact(circumstances);
  // The platform's Fluent file looks for React under its usual names.
  platform.React = platform.Reactv16;
  platform.ReactDOM = platform.ReactDOMv16;
  // Fluent would fetch Segoe UI from a content network; nothing here leaves the machine.
  platform.FabricConfig = { fontBaseUrl: '' };
  await loadFluent(circumstances);
  platform.ComponentFramework = { registerControl: (id, control) => void registered.set(id, control) };
  if (!platform.ReactDOMv16) throw new Error('/lib: no ReactDOM');
  return platform.ReactDOMv16;
}

export interface LoadedControl {
  readonly definition: ControlDefinition;
  readonly folder: string;
  readonly create: () => Control;
}

/** Loads a control's manifest and bundle from `/controls/<name>`. */
export async function loadControl(name: string): Promise<LoadedControl> {
  const folder = `/controls/${name}`;
  const response = await fetch(`${folder}/ControlManifest.xml`);
  if (!response.ok) throw new Error(`${folder}/ControlManifest.xml: ${response.status}`);
  const definition = readManifest(await response.text());
  await loadScript(`${folder}/bundle.js`);
  const ControlClass = registered.get(definition.id);
  if (!ControlClass) throw new Error(`${folder}/bundle.js: it registers no ${definition.id}`);
  return { definition, folder, create: () => new ControlClass() };
}

/** Loads a script once. */
export function loadScript(source: string): Promise<void> {
  let script = loaded.get(source);
  if (!script) {
    script = new Promise((resolve, reject) => {
      const tag = document.createElement('script');
      tag.src = source;
      tag.onload = () => resolve();
      tag.onerror = () => reject(new Error(`${source}: not loaded`));
      document.head.append(tag);
    });
    loaded.set(source, script);
  }
  return script;
}
