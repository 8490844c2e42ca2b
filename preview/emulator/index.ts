/** The local organization: the Web API emulator and the server around it. */
export { appRows, type Listing } from './appRows';
export { noFaults, type Faults } from './faults';
export { serveFolder } from './folders';
export { serveForm, type ServedForm } from './forms';
export { TABLES, createModel } from './metadata';
export type { ApiRequest, ApiResponse } from './request';
export { onlyOwn, securityHeaders } from './security';
export type { Operation, Operations } from './service';
export { API_PATH, STATE_PATH, createEmulator, type RequestRecord, type Emulator, type EmulatorOptions } from './emulator';
export { ServerError, createApp, startServer, type RunningServer, type ServerErrorKey, type ServerOptions } from './startServer';
export { createSolutionService, type SolutionFaults, type SolutionService } from './solutions';
export type { Rows } from './store';
