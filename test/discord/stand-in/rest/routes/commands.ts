import type { Scope } from '../../commands/registry.ts';
import type { Server } from '../../server.ts';
import { refusal } from '../discord-error.ts';
import type { ApiRequest, Routes } from '../router.ts';

/** Registration of commands, for everybody or for one server. */
export function commandRoutes({ registry, world }: Server): Routes {
  const scopeOf = ({ params }: ApiRequest): Scope => {
    if (params.application !== world.application.id) throw refusal('missingAccess');
    if (params.guild === undefined) return 'global';
    if (!world.guilds.get(params.guild)?.members.has(world.botId)) throw refusal('missingAccess');
    return params.guild;
  };
  const list = (request: ApiRequest) => {
    const withLocalizations = request.query.get('with_localizations') === 'true';
    return registry.listFor(scopeOf(request), { withLocalizations });
  };
  const replace = (request: ApiRequest) => registry.replace(scopeOf(request), request.body) as object;
  const remove = (request: ApiRequest) => {
    registry.remove(scopeOf(request), request.params.command ?? '');
    return undefined;
  };
  return {
    'GET /applications/:application/commands': list,
    'PUT /applications/:application/commands': replace,
    'GET /applications/:application/guilds/:guild/commands': list,
    'PUT /applications/:application/guilds/:guild/commands': replace,
    'DELETE /applications/:application/commands/:command': remove,
    'DELETE /applications/:application/guilds/:guild/commands/:command': remove,
  };
}
