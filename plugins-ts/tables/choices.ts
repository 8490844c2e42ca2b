/**
 * Values of Dataverse choices that decide something, and Dataverse's own labels of values: they are data, used where an
 * answer came without annotations.
 */
import { acceptedFinding } from './acceptedFinding';
import type { Choices, Columns } from './defineTable';
import { liveWorkstream } from './liveWorkstream';
import { numberConnectivity } from './numberConnectivity';
import { ocCarrier } from './ocCarrier';
import { ocCommunicationProviderSetting } from './ocCommunicationProviderSetting';
import { ocPhoneNumber } from './ocPhoneNumber';
import { ocVoiceChannelSetting } from './ocVoiceChannelSetting';
import { systemUser } from './systemUser';
import { READ_TABLES } from './tables';

type Values<Column extends { readonly choices: Choices }> = { readonly [name in keyof Column['choices']]: Column['choices'][name][0] };

/** The values of a choice, by the names that code has for them. */
export const choiceValues = <const Column extends { readonly choices: Choices }>({ choices }: Column): Values<Column> =>
  Object.fromEntries(Object.entries(choices).map(([name, [value]]) => [name, value])) as Values<Column>;

export const NUMBER_TYPE = /* @__PURE__ */ choiceValues(ocPhoneNumber.columns.msdyn_phonenumbertype);

export const NUMBER_SOURCE = /* @__PURE__ */ choiceValues(ocPhoneNumber.columns.msdyn_ocphonenumbersource);

export const NUMBER_KIND = /* @__PURE__ */ choiceValues(ocPhoneNumber.columns.msdyn_type);

export const PROVIDER = /* @__PURE__ */ choiceValues(ocCommunicationProviderSetting.columns.msdyn_occommunicationprovider);

export const WORKSTREAM_DIRECTION = /* @__PURE__ */ choiceValues(liveWorkstream.columns.msdyn_direction);

/** How a Teams number reaches Teams, as our own table records it. */
export const CONNECTIVITY = /* @__PURE__ */ choiceValues(numberConnectivity.columns.vcd_connectivity);

export const ORIGIN = /* @__PURE__ */ choiceValues(numberConnectivity.columns.vcd_origin);

/** What an accepted finding is about. */
export const ACCEPTED_DIRECTION = /* @__PURE__ */ choiceValues(acceptedFinding.columns.vcd_direction);

/** Labels of the columns that have any, by `table.column` and value. Made at the first question. */
let labels: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;

const labelsOfAll = (): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const all = new Map<string, ReadonlyMap<string, string>>();
  for (const { logicalName, columns } of READ_TABLES) {
    for (const [name, { choices = {} }] of Object.entries(columns as Columns)) {
      all.set(`${logicalName}.${name}`, new Map(Object.values(choices).map(([value, label]) => [String(value), label])));
    }
  }
  return all;
};

/** Dataverse's label of a value, or `null` for a value that is not known: it then shows as itself. */
export function knownLabel(table: string, column: string, value: unknown): string | null {
  // A file may hold anything here, also what cannot become a text.
  if (typeof value !== 'number' && typeof value !== 'string' && typeof value !== 'boolean') return null;
  labels ??= labelsOfAll();
  return labels.get(`${table}.${column}`)?.get(String(value)) ?? null;
}

/** Logical names of the tables that findings and evidence speak of. */
export const TABLE = {
  channel: ocVoiceChannelSetting.logicalName,
  workstream: liveWorkstream.logicalName,
  number: ocPhoneNumber.logicalName,
  provider: ocCommunicationProviderSetting.logicalName,
  carrier: ocCarrier.logicalName,
  connectivity: numberConnectivity.logicalName,
  user: systemUser.logicalName,
  acceptedFinding: acceptedFinding.logicalName,
} as const;
