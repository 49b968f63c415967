import type { ButtonInteraction } from 'discord.js';
import { messagesFor } from '../../messages/messages.ts';
import type { Draft, StoredArticle, Unpublished } from '../../store/store.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { patiently } from '../patiently.ts';
import { renderHint } from '../render/hint.ts';
import type { MessageBody } from '../render/message.ts';
import { renderPreview } from '../render/preview.ts';
import {
  firstStarters,
  renderDraftState,
  renderLimit,
  renderPublished,
  renderSame,
  renderTargetGone,
} from '../render/published.ts';
import { deferInPlace } from '../reply.ts';
import { createCatalogue } from '../state/catalogue.ts';
import type { ActionOf } from '../state/custom-id.ts';
import { inTurn } from './in-turn.ts';
import { moderatedGuild } from './moderated-guild.ts';
import { previewOf } from './preview-of.ts';
import { refusalLine } from './refusal-line.ts';
import type { Publishing } from './results.ts';
import type { GuildContext } from './subcommand.ts';

type PublishAction = ActionOf<'publish'>;
type DraftAction = ActionOf<'publish' | 'discard'>;

/** Makes an article of a draft, and says what became of it in place of the draft. */
export async function publishDraft(
  interaction: ButtonInteraction,
  action: PublishAction,
  context: Context,
): Promise<Outcome> {
  const guild = await moderatedGuild(interaction, action, context);
  if (!guild) return { outcome: 'refused' };
  await deferInPlace(interaction);
  const isRepeated = guild.publications.get(keyOf(action, guild)) !== undefined;
  const { underWay } = messagesFor(guild.locale).adding.published;
  let publishing: Publishing | undefined;
  try {
    // What becomes of telling does not matter.
    const tell = () => showState(underWay, interaction, action, guild).catch(() => {});
    publishing = (await patiently(publishOnce(action, guild), guild.patienceMs, tell)).result;
  } catch (error) {
    const line = refusalLine(error, guild.locale);
    if (line === undefined) throw error;
    // The next try may go better.
    await showState(line, interaction, action, guild);
    return { outcome: 'refused' };
  }
  await interaction.editReply(bodyOf(publishing, action, guild));
  if (isRepeated) return { outcome: 'repeated' };
  const isPublished = publishing?.kind === 'added' || publishing?.kind === 'replaced';
  return { outcome: isPublished ? 'published' : 'refused' };
}

/** In place of the draft; the buttons stay: the process may end before it is done. */
async function showState(
  line: string,
  interaction: ButtonInteraction,
  { draft: id, isDelegated, revision }: PublishAction,
  { store, guildId, locale }: GuildContext,
): Promise<void> {
  const draft = await store.readDraft(guildId, id);
  if (!draft) return;
  const { title } = draft;
  await interaction.editReply(
    renderDraftState(line, { title, revision, draft: { id, isDelegated } }, locale),
  );
}

/** Forgets a draft, unless it was published before. */
export async function discardDraft(
  interaction: ButtonInteraction,
  action: DraftAction,
  context: Context,
): Promise<Outcome> {
  const guild = await moderatedGuild(interaction, action, context);
  if (!guild) return { outcome: 'refused' };
  await deferInPlace(interaction);
  const { discarded, hints } = messagesFor(guild.locale).adding;
  // One that failed has left the draft.
  const publishing = await guild.publications.get(keyOf(action, guild))?.catch(() => undefined);
  if (publishing && isFinal(publishing)) {
    await interaction.editReply(bodyOf(publishing, action, guild));
    return { outcome: 'repeated' };
  }
  const isThere = await guild.store.discardDraft(guild.guildId, action.draft);
  await interaction.editReply(renderHint(isThere ? discarded : hints.gone));
  return { outcome: isThere ? 'deleted' : 'repeated' };
}

const keyOf = ({ draft }: DraftAction, { guildId }: GuildContext) => `${guildId} ${draft}`;

/** Whether trying again would be of no use. */
const isFinal = ({ kind }: Publishing) => kind !== 'limit' && kind !== 'changed';

/** However often it is called; `undefined` when the draft is not there any more. */
async function publishOnce(action: PublishAction, guild: GuildContext): Promise<Publishing | undefined> {
  const key = keyOf(action, guild);
  const known = guild.publications.get(key);
  if (known) return known;
  const publishing = inTurn(guild.publishings, guild, () => publish(action, guild));
  guild.publications.set(key, publishing);
  let isKept = false;
  try {
    const result = await publishing;
    isKept = result !== undefined && isFinal(result);
    return result;
  } finally {
    if (!isKept) guild.publications.forget(key);
  }
}

async function publish(action: PublishAction, guild: GuildContext): Promise<Publishing | undefined> {
  const { store, guildId, parseStored, vectorsOf, guildLimits: limits } = guild;
  const draft = await store.readDraft(guildId, action.draft);
  if (!draft) return undefined;
  const publication = () => ({ nowMs: Date.now(), limits, replacedRevision: action.revision });
  // What is to be refused costs others no time.
  const refused = await store.refusal(guildId, action.draft, publication());
  if (refused) return unpublished(refused, draft, action, guild);
  const article = await parseStored({ ...draft, id: action.draft }, guildId);
  const vectors = await vectorsOf(article);
  const published = await store.publish(guildId, action.draft, { ...publication(), vectors });
  if (published.kind !== 'added' && published.kind !== 'replaced')
    return unpublished(published, draft, action, guild);
  const { id } = published.article;
  const isFirst = published.kind === 'added' && (await store.list(guildId)).length === 1;
  const starters = firstStarters({ ...article, id }, createCatalogue([]));
  return { kind: published.kind, title: draft.title, starters, isFirst };
}

/** What to do about a draft that was not published; `undefined` when it is not there any more. */
async function unpublished(
  refused: Unpublished,
  draft: Draft,
  action: PublishAction,
  guild: GuildContext,
): Promise<Publishing | undefined> {
  const { store, guildId } = guild;
  switch (refused.kind) {
    case 'gone':
      return undefined;
    case 'target-changed': {
      const replaced = await store.read(guildId, draft.replaces!);
      // Removed in the meantime as well: once more, as what to add.
      return replaced ? changed(action, draft, replaced, guild) : publish(action, guild);
    }
    case 'page-known': {
      const replaced = await store.read(guildId, refused.article.id);
      if (!replaced) return publish(action, guild);
      const replacement = { ...draft, title: replaced.title, replaces: replaced.id };
      const id = await insteadOf(action.draft, replacement, guild);
      const shown = await changed({ ...action, draft: id }, replacement, replaced, guild);
      const isRetitled = draft.title !== replaced.title;
      return isRetitled ? { ...shown, preview: { ...shown.preview, ownTitle: draft.title } } : shown;
    }
    case 'same':
      await store.discardDraft(guildId, action.draft);
      return refused;
    case 'limit': {
      const { title, text } = draft;
      return { ...refused, title, characters: text.length, revision: action.revision };
    }
    case 'target-gone': {
      const { replaces: _, ...addition } = draft;
      return { ...refused, title: draft.title, draftId: await insteadOf(action.draft, addition, guild) };
    }
  }
}

/** The draft beside the article as somebody else has changed or added it since the draft was shown. */
async function changed(
  { draft: id, isDelegated }: PublishAction,
  draft: Draft,
  replaced: StoredArticle,
  guild: GuildContext,
): Promise<Extract<Publishing, { kind: 'changed' }>> {
  const { store, guildId, parseStored } = guild;
  const [articles, article] = [await store.list(guildId), await parseStored({ ...draft, id }, guildId)];
  const preview = await previewOf({ draft, id, article, isDelegated }, { articles, replaced }, guild);
  return { kind: 'changed', preview: { ...preview, isChanged: true } };
}

/** Keeps a draft in the place of another; gives its id. */
async function insteadOf(draftId: string, draft: Draft, { store, guildId }: GuildContext): Promise<string> {
  const id = await store.saveDraft(guildId, draft);
  await store.discardDraft(guildId, draftId);
  return id;
}

function bodyOf(
  publishing: Publishing | undefined,
  { draft, isDelegated }: DraftAction,
  guild: GuildContext,
): MessageBody {
  const { locale } = guild;
  if (!publishing) return renderHint(messagesFor(locale).adding.hints.gone);
  switch (publishing.kind) {
    case 'same':
      return renderSame(publishing.article.title, locale);
    case 'limit':
      return renderLimit(publishing, {
        limits: guild.guildLimits,
        draft: { id: draft, isDelegated },
        locale,
      });
    case 'target-gone':
      return renderTargetGone(publishing, isDelegated, locale);
    case 'changed':
      return renderPreview(publishing.preview, locale);
    default:
      return renderPublished(publishing, {
        settings: guild.settings,
        hasHostArticles: guild.host.articles.length > 0,
        locale,
      });
  }
}
