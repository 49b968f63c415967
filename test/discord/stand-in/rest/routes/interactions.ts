import type { Server } from '../../server.ts';
import { refusal } from '../discord-error.ts';
import type { ApiRequest, Routes } from '../router.ts';

/** Answers to interactions; the token in the path is the authorization. */
export function interactionRoutes({ interactions, webhook, world }: Server): Routes {
  const tokenOf = ({ params }: ApiRequest): string => {
    if (params.application !== world.application.id) throw refusal('unknownWebhook');
    return params.token ?? '';
  };
  const idOf = ({ params }: ApiRequest): string => params.message ?? '';
  return {
    'POST /interactions/:interaction/:token/callback': ({ params, body, query }) =>
      interactions.callback(params.interaction ?? '', params.token ?? '', body, {
        withResponse: query.get('with_response') === 'true',
      }),
    'POST /webhooks/:application/:token': (request) =>
      webhook.followUp(tokenOf(request), request.body).payload,
    'GET /webhooks/:application/:token/messages/:message': (request) =>
      webhook.get(tokenOf(request), idOf(request)).payload,
    'PATCH /webhooks/:application/:token/messages/:message': (request) =>
      webhook.edit(tokenOf(request), idOf(request), request.body).payload,
    'DELETE /webhooks/:application/:token/messages/:message': (request) => {
      webhook.delete(tokenOf(request), idOf(request));
      return undefined;
    },
  };
}
