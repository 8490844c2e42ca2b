/** Serves files from folders, and from nowhere else. */
import { realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import express, { Router, type RequestHandler } from 'express';

/**
 * Serves a folder under `/<name>/`; an empty name serves it at the root. Hidden files, files behind links that lead out
 * of the folder and encoded ways up are not found.
 */
export function serveFolder(name: string, folder: string): Router {
  const router = Router();
  const path = name === '' ? '/' : `/${name}`;
  router.use(path, staysInside(folder), express.static(folder, { dotfiles: 'ignore', index: ['index.html'], fallthrough: true }));
  return router;
}

/** `express.static` follows symbolic links; this stops those that leave. */
function staysInside(folder: string): RequestHandler {
  return (request, response, next) => {
    try {
      const root = realpathSync(folder);
      const wanted = resolve(root, `.${sep}${decodeURIComponent(request.path)}`);
      const real = realpathSync(wanted);
      if (real === root || real.startsWith(root + sep)) return next();
    } catch {
      // Not there, or not readable as a path: nothing to serve.
      return next('router');
    }
    return next('router');
  };
}
