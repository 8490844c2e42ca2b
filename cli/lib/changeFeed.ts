/**
 * Tells open pages of new builds, as server-sent events: `built` when all is well, `failed` with one cause a line when it is
 * not. A page that begins to listen is told the state at once, so that none shows an error that is mended.
 */
import type { Express, Response } from 'express';

/** Where pages listen. */
export const CHANGES_PATH = '/preview/changes';

export class ChangeFeed {
  private readonly listeners = new Set<Response>();
  private round = 0;

  public constructor(private causes: readonly string[] = []) {}

  public addTo(app: Express): void {
    app.get(CHANGES_PATH, (request, response) => {
      response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.flushHeaders();
      this.notify(response);
      this.listeners.add(response);
      request.on('close', () => this.listeners.delete(response));
    });
  }

  /** @param causes what is broken; none when the parts are built */
  public publish(causes: readonly string[]): void {
    this.causes = causes;
    this.round += 1;
    for (const listener of this.listeners) this.notify(listener);
  }

  private notify(listener: Response): void {
    const state = { round: `${process.pid}.${this.round}`, causes: this.causes };
    listener.write(`event: ${this.causes.length === 0 ? 'built' : 'failed'}\ndata: ${JSON.stringify(state)}\n\n`);
  }
}
