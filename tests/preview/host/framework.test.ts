/** @jest-environment jsdom */
// The host's framework, member by member: what a control is handed, and when it is called.
import { readAddress } from '../../../preview/host/hostAddress';
import { Draft } from '../../../preview/host/draft';
import { fieldOf } from '../../../preview/host/fields';
import { serveForm } from '../../../preview/emulator/forms';
import type { ControlContext } from '../../../preview/host/framework/controlContext';
import { readManifest } from '../../../preview/host/framework/manifest';
import { createProperty, type BoundColumn } from '../../../preview/host/framework/properties';
import { readResx } from '../../../preview/host/framework/resources';
import { ControlHost, type Control } from '../../../preview/host/framework/runtime';
import { buildResx } from '../../../tools/build/strings';

const MANIFEST = `<?xml version="1.0"?><manifest><control namespace="VoiceChannel" constructor="Card" version="1.0.0" control-type="virtual">
  <type-group name="text"><type>SingleLine.Phone</type><type>SingleLine.Text</type></type-group>
  <property name="number" of-type="Lookup.Simple" usage="bound" required="true"/>
  <property name="text" of-type-group="text" usage="bound"/>
  <property name="limit" of-type="Whole.None" usage="input" default-value="5"/>
  <resources><code path="bundle.js" order="1"/><resx path="strings/Card.1033.resx" version="1.0.0"/></resources></control></manifest>`;

const BOUND: BoundColumn = {
  column: 'msdyn_phonenumberid',
  label: 'Phone number',
  value: 'id-1',
  formatted: '+1',
  target: 'msdyn_ocphonenumber',
  secured: false,
  readable: true,
  editable: true,
};
const property = (type: string, more: Partial<BoundColumn> = {}) =>
  createProperty({ name: 'p', type, usage: 'bound', required: false, defaultValue: null }, { ...BOUND, ...more });

test('a manifest gives names, types and resource files; text that is none is refused', () => {
  const definition = readManifest(MANIFEST);
  expect(definition).toMatchObject({ id: 'VoiceChannel.Card', resources: ['strings/Card.1033.resx'] });
  expect(definition.properties.map(({ name, type }) => [name, type])).toEqual([
    ['number', 'Lookup.Simple'],
    ['text', 'SingleLine.Phone'],
    ['limit', 'Whole.None'],
  ]);
  expect(() => readManifest('<html/>')).toThrow('ControlManifest.xml');
});

test('resource files come back as the words that went in', () => {
  const words = { A: 'x < y & "z"', B: '  spaces\n', C: '' };
  expect(Object.fromEntries(readResx(buildResx(words)))).toEqual(words);
});

describe('parameters', () => {
  test('a lookup is a list of one reference, an empty one an empty list', () => {
    expect(property('Lookup.Simple').raw).toEqual([{ id: 'id-1', name: '+1', entityType: 'msdyn_ocphonenumber' }]);
    expect(property('Lookup.Simple', { value: null }).raw).toEqual([]);
    expect((property('Lookup.Simple') as ComponentFramework.PropertyTypes.LookupProperty).getTargetEntityType()).toBe(
      'msdyn_ocphonenumber',
    );
  });

  test('a column that security hides looks empty, and says that it is hidden', () => {
    const hidden = property('Lookup.Simple', { secured: true, readable: false, editable: false });
    expect(hidden).toMatchObject({ raw: [], formatted: '', security: { readable: false, editable: false, secured: true } });
    expect(property('SingleLine.Text', { value: 'secret', formatted: 'secret', readable: false })).toMatchObject({
      raw: null,
      formatted: '',
    });
  });

  test('texts, choices and switches', () => {
    expect(property('SingleLine.Text', { value: '+1 425' }).raw).toBe('+1 425');
    expect(property('OptionSet', { value: 192350001 }).raw).toBe(192350001);
    expect(property('MultiSelectOptionSet', { value: '1,2' }).raw).toEqual([1, 2]);
    expect(property('TwoOptions', { value: null }).raw).toBe(false);
  });

  test('a property that nothing is bound to has no metadata; an input has its default', () => {
    const unbound = createProperty({ name: 'p', type: 'Lookup.Simple', usage: 'bound', required: false, defaultValue: null }, null);
    expect(unbound).toEqual({ raw: null, formatted: '', error: false, errorMessage: '', type: 'Lookup.Simple' });
    expect(createProperty({ name: 'p', type: 'Whole.None', usage: 'input', required: false, defaultValue: '5' }, null).raw).toBe('5');
  });
});

describe('the form', () => {
  const field = fieldOf(serveForm('msdyn_ocvoicechannelsetting', 'en'), 'msdyn_phonenumberid')!;
  const row = { _msdyn_phonenumberid_value: 'a', '_msdyn_phonenumberid_value@OData.Community.Display.V1.FormattedValue': '+1' };
  const draft = (): Draft => new Draft(row, [{ id: 'b', name: '+2', detail: '' }]);

  test('edits count until they are discarded, and one that brings the old value back is none', () => {
    const edited = draft();
    edited.edit(field, 'b');
    expect(edited.bound(field, readAddress(''))).toMatchObject({ value: 'b', formatted: '+2' });
    expect(edited.dirty).toBe(true);
    edited.edit(field, 'a');
    expect({ dirty: edited.dirty, formatted: edited.formatted(field) }).toEqual({ dirty: false, formatted: '+1' });
    edited.edit(field, null);
    edited.discard();
    expect(edited.value(field)).toBe('a');
  });

  test('read-only and hidden columns cannot be edited', () => {
    expect(draft().bound(field, readAddress('?readonly=1'))).toMatchObject({ editable: false, readable: true });
    expect(draft().bound(field, readAddress('?hide=msdyn_ocvoicechannelsettings.msdyn_phonenumberid'))).toMatchObject({
      editable: false,
      readable: false,
      secured: true,
    });
  });
});

describe('the life of a control', () => {
  const definition = readManifest(MANIFEST);
  let observed: ((entries: { contentRect: { width: number } }[]) => void) | null = null;
  beforeAll(() => {
    window.ResizeObserver = class {
      public constructor(callback: never) {
        observed = callback;
      }
      public observe(): void {}
      public unobserve(): void {}
      public disconnect(): void {}
    } as never;
  });

  function host(query = '', control: Partial<Control> = {}) {
    const contexts: ControlContext[] = [];
    const calls: string[] = [];
    const container = document.createElement('div');
    const outputs: object[] = [];
    let notify: () => void = () => undefined;
    const made: Control = {
      init: (context, notifyOutputChanged) => {
        calls.push('init');
        notify = notifyOutputChanged ?? notify;
        context.mode.trackContainerResize(true);
      },
      updateView: (context) => (contexts.push(context as never), calls.push('updateView'), {} as React.ReactElement),
      getOutputs: () => ({ number: 'x' }),
      destroy: () => void calls.push('destroy'),
      ...control,
    };
    const values = { address: readAddress(query), bindings: { number: BOUND }, label: 'Deployment' };
    const reactDom = { render: () => void calls.push('render'), unmountComponentAtNode: () => (calls.push('unmount'), true) };
    const running = new ControlHost({
      definition,
      create: () => made,
      container,
      values,
      reactDom,
      navigation: {} as ComponentFramework.Navigation,
      resources: { getString: (id) => id, getResource: () => undefined },
      onOutputs: (changed) => outputs.push(changed),
    });
    return { running, contexts, calls, container, outputs, values, notify: () => notify() };
  }
  const settle = (): Promise<void> => Promise.resolve().then(() => undefined);

  test('init comes first, then a view with all properties, unmeasured', () => {
    const { contexts, calls, container } = host();
    expect(calls).toEqual(['init', 'updateView', 'render']);
    expect(contexts[0]).toMatchObject({
      updatedProperties: ['number', 'text', 'limit'],
      mode: { allocatedWidth: -1, allocatedHeight: -1, label: 'Deployment' },
    });
    expect(container.dataset).toMatchObject({ rendered: 'true', requests: '0' });
  });

  test('changes in one go make one update, with a context of its own', async () => {
    const { running, contexts, values } = host();
    running.update({ ...values, address: readAddress('?theme=dark') }, ['number']);
    running.update({ ...values, address: readAddress('?theme=dark&readonly=1') }, ['number', 'text']);
    await settle();
    expect(contexts).toHaveLength(2);
    expect(contexts[1]).toMatchObject({
      updatedProperties: ['number', 'text'],
      mode: { isControlDisabled: true },
      fluentDesignLanguage: { isDarkTheme: true },
    });
    expect(contexts[0]).not.toBe(contexts[1]);
    expect(contexts[0]?.mode.isControlDisabled).toBe(false);
  });

  test('a width arrives once it is measured, as a text for hosts that give texts', async () => {
    const numbers = host();
    observed?.([{ contentRect: { width: 340.6 } }]);
    await settle();
    expect(numbers.contexts.at(-1)).toMatchObject({ updatedProperties: ['layout'], mode: { allocatedWidth: 340 } });
    const texts = host('?textsizes=1');
    observed?.([{ contentRect: { width: 340 } }]);
    await settle();
    expect(texts.contexts.at(-1)?.mode.allocatedWidth).toBe('340');
  });

  test('language and rights reach the context', () => {
    const [context] = host('?lang=ar&deny=msdyn_occarriers&offline=1').contexts;
    expect(context?.userSettings).toMatchObject({ languageId: 1025, isRTL: true });
    expect(context?.utils.hasEntityPrivilege('msdyn_occarrier', 2 as never, 3 as never)).toBe(false);
    expect(context?.utils.hasEntityPrivilege('msdyn_ocphonenumber', 2 as never, 3 as never)).toBe(true);
    expect(context?.utils.hasEntityPrivilege('msdyn_ocphonenumber', 3 as never, 3 as never)).toBe(false);
    expect(context?.client.isNetworkAvailable()).toBe(false);
  });

  test('outputs are collected when the control says so', () => {
    const { outputs, notify } = host();
    notify();
    expect(outputs).toEqual([{ number: 'x' }]);
  });

  test('after its end nothing reaches the page any more', async () => {
    const { running, calls, contexts, outputs, notify } = host();
    contexts[0]?.factory.requestRender();
    running.destroy();
    await settle();
    notify();
    expect(calls).toEqual(['init', 'updateView', 'render', 'unmount', 'destroy']);
    expect(outputs).toEqual([]);
  });
});
