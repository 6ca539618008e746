import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { isObject } from './json.js';

/**
 * Discord's own description of its API, kept beside the project by those who develop it; a fresh clone has
 * none.
 */
export const openApiFile = fileURLToPath(new URL('../../../../shared/discord/openapi.json', import.meta.url));

export const hasOpenApi = existsSync(openApiFile);

/** What is wrong with a body by Discord's own description. */
export type BodyCheck = (body: unknown) => string[];

export interface OpenApi {
  readonly commands: BodyCheck;
  readonly callback: BodyCheck;
  readonly edit: BodyCheck;
  readonly followUp: BodyCheck;
  /** A message in a channel. */
  readonly post: BodyCheck;
  /** A message in a channel, edited. */
  readonly edited: BodyCheck;
}

const base = 'discord';

let loaded: OpenApi | null | undefined;

/** The checks; null where the description is not there. */
export function openApi(): OpenApi | null {
  loaded ??= hasOpenApi ? load() : null;
  return loaded;
}

function load(): OpenApi {
  const description: unknown = JSON.parse(readFileSync(openApiFile, 'utf8'));
  if (!isObject(description)) throw new Error(`${openApiFile} holds no object`);
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateSchema: false });
  ajv.addFormat('snowflake', /^(?:0|[1-9]\d{0,19})$/u);
  ajv.addFormat('int32', { type: 'number', validate: (value: number) => Number.isInteger(value) });
  ajv.addFormat('int64', { type: 'number', validate: (value: number) => Number.isInteger(value) });
  ajv.addFormat('nonce', true);
  ajv.addFormat('uri', (value: string) => URL.canParse(value));
  ajv.addFormat('date-time', true);
  ajv.addFormat('double', true);
  ajv.addSchema(description, base);
  const at = (pointer: string): ValidateFunction => ajv.compile({ $ref: `${base}#${pointer}` });
  const check = (validate: ValidateFunction): BodyCheck => {
    return (body) =>
      validate(body)
        ? []
        : (validate.errors ?? []).map((e) => `OpenAPI: ${e.instancePath} ${e.message ?? ''}`);
  };
  const command = check(at('/components/schemas/ApplicationCommandUpdateRequest'));
  return {
    commands: (body) =>
      Array.isArray(body) ? body.flatMap((one) => command(withNumericPermissions(one))) : ['no list'],
    callback: check(
      at(
        '/paths/~1interactions~1{interaction_id}~1{interaction_token}~1callback/post/requestBody/content/application~1json/schema',
      ),
    ),
    edit: check(at('/components/schemas/IncomingWebhookUpdateRequestPartial')),
    followUp: check(at('/components/schemas/IncomingWebhookInteractionRequest')),
    post: check(at('/components/schemas/MessageCreateRequest')),
    edited: check(at('/components/schemas/MessageEditRequestPartial')),
  };
}

/** The documentation wants a string, the description a number. */
function withNumericPermissions(command: unknown): unknown {
  if (!isObject(command) || typeof command.default_member_permissions !== 'string') return command;
  return { ...command, default_member_permissions: Number(command.default_member_permissions) };
}
